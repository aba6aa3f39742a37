/** The lines of a byte stream, for one reader that asks for the next when it wants one. */
export interface LineReader {
  /** Without its line break; undefined when the stream has ended. */
  next(): Promise<string | undefined>;
}

const LINE_LIMIT = 1024;

/** Reads short answers. A line beyond 1024 characters is cut. */
export function readLines(stream: AsyncGenerator<Uint8Array, void, void>): LineReader {
  let text = '';
  return {
    async next() {
      for (;;) {
        const end = text.indexOf('\n');
        if (end >= 0) {
          const line = text.slice(0, end);
          text = text.slice(end + 1);
          return line;
        }
        const { value, done } = await stream.next();
        if (done) return undefined;
        text = (text + Buffer.from(value).toString('utf8')).slice(-LINE_LIMIT);
      }
    },
  };
}
