import type { LogFields, Logger } from '../base/logger.ts';
import type { Redactor } from '../base/redact.ts';
import type { OutputFormat, Terminal } from './terminal.ts';
import { toJson } from './toJson.ts';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LEVELS)[number];

export interface LineLoggerOptions {
  readonly format: OutputFormat;
  /** The least level that is shown. */
  readonly level: LogLevel;
  readonly redactor: Redactor;
  readonly terminal: Pick<Terminal, 'complain' | 'clock'>;
}

/** Log lines on standard error, so that standard output holds only what was asked for. Every line passes the redactor. */
export function createLineLogger(options: LineLoggerOptions): Logger {
  const log =
    (level: LogLevel) =>
    (message: string, fields: LogFields = {}) => {
      if (LEVELS.indexOf(level) < LEVELS.indexOf(options.level)) return;
      options.terminal.complain(options.redactor.redact(render(options, level, message, fields)));
    };
  return { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
}

function render({ format, terminal }: LineLoggerOptions, level: LogLevel, message: string, fields: LogFields): string {
  const time = new Date(terminal.clock.now()).toISOString();
  if (format === 'json') return toJson({ time, level, message, ...fields });
  const shown = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}=${value}`);
  return `${time.slice(11, 23)} ${level.padEnd(5)} ${message}${shown.join('')}`;
}
