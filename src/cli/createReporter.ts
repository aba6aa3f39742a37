import type { OutputFormat, Terminal } from './terminal.ts';
import { toJson } from './toJson.ts';

/** Something that a command reports: its fields for programs, its lines for people. */
export interface Report {
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Without lines, people see nothing of it. */
  readonly lines: readonly string[];
}

export type Reporter = (report: Report) => void;

/** Reports go to standard output: `{"event":…}` a line for programs, plain lines for people. */
export function createReporter(format: OutputFormat, terminal: Pick<Terminal, 'print'>): Reporter {
  if (format === 'json') return ({ event, fields }) => terminal.print(toJson({ event, ...fields }));
  return ({ lines }) => {
    for (const line of lines) terminal.print(line);
  };
}
