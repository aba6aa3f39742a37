import type { IncomingMessage } from 'node:http';

/** `rpc-max-body-bytes`. Source: cosmos-sdk `server/config/config.go` DefaultConfig. */
const MAX_BODY_BYTES = 1_000_000;

/**
 * A request's body as text, or undefined when it is too large. The rest of a large one is read and thrown away, so that the answer
 * arrives; the server's deadline for a request bounds that.
 */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size <= MAX_BODY_BYTES ? Buffer.concat(chunks).toString('utf8') : undefined;
}
