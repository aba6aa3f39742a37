import * as z from 'zod';

/** One text message of the logs route: a line, and the name of the pod that printed it. There are no times in it. */
const logLineShape = z.object({ name: z.string(), message: z.string() });
export type LogLine = Readonly<z.infer<typeof logLineShape>>;

/** The line as the text of one message. */
export function encodeLogLine(line: LogLine): string {
  return JSON.stringify({ name: line.name, message: line.message });
}

/** Reads one message; undefined when it is no line. */
export function decodeLogLine(text: string): LogLine | undefined {
  try {
    return logLineShape.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
