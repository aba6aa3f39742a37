import { InvalidArgumentError } from 'commander';
import { RunnerError } from '../../base/runnerError.ts';

/** Reads an argument with a parser made for options. @throws RunnerError CLI_ARGUMENT_INVALID naming it. */
export function parseArgument<Value>(name: string, text: string, parse: (text: string) => Value): Value {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    const expected = error.message.replace(/^Expected /, '').replace(/\.$/, '');
    throw new RunnerError('CLI_ARGUMENT_INVALID', { option: name, expected });
  }
}
