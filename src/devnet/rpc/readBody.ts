import type { IncomingMessage } from 'node:http';
import { err, ok, type Result } from '../../base/result.ts';

/** CometBFT's `max_body_bytes`. */
export const MAX_BODY_BYTES = 1_000_000;

/** Connections of which a body is being read: on them an answer is still owed. */
const reading = new WeakSet<object>();

export function isReadingBody(socket: object): boolean {
  return reading.has(socket);
}

/**
 * A request's body.
 * @returns Go's words for one that is too large, as failure. The rest of such a one is thrown away without being kept.
 */
export async function readBody(request: IncomingMessage): Promise<Result<Buffer, string>> {
  const chunks: Buffer[] = [];
  let size = 0;
  reading.add(request.socket);
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) {
      reading.delete(request.socket);
      return err('http: request body too large');
    }
    chunks.push(chunk);
  }
  reading.delete(request.socket);
  return ok(Buffer.concat(chunks));
}
