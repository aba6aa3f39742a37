import { stringify } from 'yaml';
import type { Terminal } from '../terminal.ts';
import type { Outcome } from './command.ts';
import type { ResultFormat } from './sharedOptions.ts';
import { toPlain } from './toPlain.ts';

/** Writes what a command has to say: one line of JSON, one YAML document (after `---`), or lines for people. */
export function showOutcome(outcome: Outcome, format: ResultFormat, print: Terminal['print']): void {
  for (const line of linesOf(outcome, format)) print(line);
}

function linesOf({ value, lines }: Outcome, format: ResultFormat): readonly string[] {
  if (format === 'json') return [JSON.stringify(toPlain(value))];
  if (format === 'yaml') return ['---', ...stringify(toPlain(value)).trimEnd().split('\n')];
  return lines;
}
