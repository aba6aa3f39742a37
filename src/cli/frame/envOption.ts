import { type Command, Option } from 'commander';
import type { Terminal } from '../terminal.ts';
import { parseArgument } from './parseArgument.ts';

const NAMES = new WeakMap<Option, readonly string[]>();

/** An option that is read from the first of these variables that is set, when it is not given itself. */
export function envOption(flags: string, summary: string, names: readonly string[]): Option {
  const option = new Option(flags, `${summary} (${names.join(', ')})`);
  NAMES.set(option, names);
  return option;
}

/**
 * Fills a command's options from the environment. Not left to commander, which knows one variable per option, takes `AKASH_YES=false` for a
 * yes, and reads the process's own environment. @throws RunnerError CLI_ARGUMENT_INVALID naming the variable.
 */
export function applyEnvironment(command: Command, env: Terminal['env']): void {
  for (const option of command.options) {
    const key = option.attributeName();
    const given = command.getOptionValueSource(key);
    const name = NAMES.get(option)?.find((one) => env[one]?.trim());
    if (name === undefined || (given !== undefined && given !== 'default')) continue;
    command.setOptionValueWithSource(key, parseText(option, name, env[name]?.trim() ?? ''), 'env');
  }
}

function parseText(option: Option, name: string, text: string): unknown {
  if (!option.required && !option.optional) return !['false', '0', 'no'].includes(text.toLowerCase());
  // The value itself is not shown: a variable may hold what was meant for another.
  return parseArgument(name, text, (value) => (option.parseArg ? option.parseArg(value, undefined) : value));
}
