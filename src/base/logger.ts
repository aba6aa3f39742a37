/** Fields of a log line. Amounts and sequence numbers arrive as bigint and are printed as decimal strings. */
export type LogFields = Readonly<Record<string, string | number | bigint | boolean | undefined>>;

/** Where a folder says what it does. The composition roots decide where the lines go. */
export interface Logger {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** Discards everything: the default where nobody asked for lines. */
export const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
