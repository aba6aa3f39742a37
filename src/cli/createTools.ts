import type { Logger } from '../base/logger.ts';
import { createRedactor, type Redactor } from '../base/redact.ts';
import { createLineLogger } from './createLineLogger.ts';
import { createReporter, type Reporter } from './createReporter.ts';
import type { OutputOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

/** What every command writes with. */
export interface Tools {
  readonly redactor: Redactor;
  readonly logger: Logger;
  readonly report: Reporter;
}

/** Reports and log lines in the format that was asked for; warnings and worse are always shown, the rest with `--verbose`. */
export function createTools(options: OutputOptions, terminal: Terminal): Tools {
  const redactor = createRedactor();
  const level = options.verbose ? 'debug' : 'warn';
  return {
    redactor,
    logger: createLineLogger({ format: options.output, level, redactor, terminal }),
    report: createReporter(options.output, { print: (line) => terminal.print(redactor.redact(line)) }),
  };
}
