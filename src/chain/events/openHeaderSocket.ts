import { WebSocket } from 'ws';
import * as z from 'zod';

/** A subscription to block headers. `closed` resolves when it has ended, for whatever reason: it never rejects. */
export interface HeaderSocket {
  readonly closed: Promise<void>;
  close(): void;
}

const SUBSCRIBE = { jsonrpc: '2.0', id: 1, method: 'subscribe', params: { query: "tm.event='NewBlockHeader'" } };
const HANDSHAKE_MS = 5_000;
const MAX_MESSAGE_BYTES = 1 << 20;

const announcement = z.object({
  result: z.object({
    data: z.object({ value: z.object({ header: z.object({ height: z.string().regex(/^\d+$/) }) }) }),
  }),
});

/**
 * Subscribes to CometBFT's NewBlockHeader, and is the only use of a socket in this folder. Messages of any other form are ignored.
 * @param onHeight called for each block announced.
 */
export function openHeaderSocket(url: string, onHeight: (height: bigint) => void): HeaderSocket {
  const socket = new WebSocket(url, {
    handshakeTimeout: HANDSHAKE_MS,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  const closed = Promise.withResolvers<void>();
  socket.on('open', () => socket.send(JSON.stringify(SUBSCRIBE)));
  socket.on('message', (message) => {
    const height = announcedHeight(message.toString());
    if (height !== undefined) onHeight(height);
  });
  // An error is always followed by the close, which is all that anyone here needs to know.
  socket.on('error', () => undefined);
  socket.on('close', () => closed.resolve());
  return { closed: closed.promise, close: () => socket.terminate() };
}

function announcedHeight(text: string): bigint | undefined {
  const message = announcement.safeParse(parseJson(text));
  return message.success ? BigInt(message.data.result.data.value.header.height) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
