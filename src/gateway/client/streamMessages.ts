import { RunnerError } from '../../base/runnerError.ts';
import type { LeaseId } from '../../chain/protocol/ids.ts';
import { readCloseCode } from '../closeCodes.ts';
import { leasePath } from '../routes.ts';
import { encodeStreamQuery, type StreamRequest } from '../streamQuery.ts';
import { createByteQueue } from './byteQueue.ts';
import type { DialGateway } from './dialGateway.ts';
import type { GatewayStream, StreamEnd } from './gatewayClient.ts';
import { failureOfError, failureOfStatus, type GatewayFailure } from './gatewayFailure.ts';
import type { GatewaySocket, SocketEnd } from './openWebSocket.ts';

/** What is streamed, and how its messages are read. */
export interface MessageSource<Item> {
  readonly route: 'logs' | 'events';
  readonly id: LeaseId;
  readonly request: StreamRequest;
  /** Reads one message; undefined when it is not what the route should send. */
  readonly decode: (text: string) => Item | undefined;
}

/** Unread messages of one stream that are kept before the provider has to wait. */
const MESSAGES_LIMIT_BYTES = 256 * 1024;
const STATUS_OF_CLOSE = { internal: 500, 'lease-not-found': 404, unavailable: 503 } as const;

/** The messages of one of a lease's routes; see GatewayStream. Nothing is asked before the iteration begins. */
export function streamMessages<Item>(
  dial: DialGateway,
  source: MessageSource<Item>,
  signal: AbortSignal,
): GatewayStream<Item> {
  const end = Promise.withResolvers<StreamEnd>();
  return {
    end: end.promise,
    [Symbol.asyncIterator]: () => readMessages(dial, source, signal, end.resolve),
  };
}

interface Received<Item> {
  readonly item: Item;
  readonly bytes: number;
}

async function* readMessages<Item>(
  dial: DialGateway,
  { route, id, request, decode }: MessageSource<Item>,
  signal: AbortSignal,
  settle: (end: StreamEnd) => void,
): AsyncGenerator<Item, void> {
  const path = leasePath(route, id);
  let held: GatewaySocket | undefined;
  const messages = createByteQueue<Received<Item>>({
    limitBytes: MESSAGES_LIMIT_BYTES,
    sizeOf: ({ bytes }) => bytes * 2,
    onFull: () => held?.pause(),
    onRoom: () => held?.resume(),
  });
  const onMessage = (socket: GatewaySocket, message: Buffer) => {
    held = socket;
    const item = decode(message.toString());
    if (item !== undefined) return messages.push({ item, bytes: message.length });
    settle({ kind: 'failed', failure: unreadableMessage(path) });
    socket.close();
  };
  const onEnd = (end: SocketEnd) => {
    settle(streamEndOf(end, request.follow));
    messages.end(signal.aborted ? signal.reason : undefined);
  };
  try {
    const opened = await dial({ path, query: encodeStreamQuery(request) }, { onMessage, onEnd }, signal);
    if (!opened.ok) return settle({ kind: 'failed', failure: opened.error });
    held = opened.value;
    for await (const { item } of messages) yield item;
  } catch (error) {
    settle({ kind: 'dropped' });
    throw error;
  } finally {
    // Settled already, unless the reader left the loop.
    settle({ kind: 'ended' });
    held?.close();
  }
}

/**
 * How the closing of the connection is to be read. Upstream ends a stream that is not followed by hanging up without a close frame, so
 * there the provider's hanging up is the end.
 */
function streamEndOf(end: SocketEnd, follow: boolean): StreamEnd {
  const close = readCloseCode(end.code);
  if (close === 'ended' || (close === 'dropped' && end.orderly && !follow)) return { kind: 'ended' };
  if (close === 'dropped') return { kind: 'dropped' };
  return { kind: 'failed', failure: failureOfStatus(STATUS_OF_CLOSE[close], end.reason || close) };
}

function unreadableMessage(path: string): GatewayFailure {
  const error = new RunnerError('GATEWAY_RESPONSE_INVALID', { path, problem: 'a message that does not belong there' });
  return failureOfError(error) ?? failureOfStatus(0, error.message);
}
