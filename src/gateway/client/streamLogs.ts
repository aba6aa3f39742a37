import { RunnerError } from '../../base/runnerError.ts';
import type { LeaseId } from '../../chain/protocol/ids.ts';
import { readCloseCode } from '../closeCodes.ts';
import { decodeLogLine, type LogLine } from '../logLine.ts';
import { leasePath } from '../routes.ts';
import { encodeStreamQuery } from '../streamQuery.ts';
import { createByteQueue } from './byteQueue.ts';
import type { DialGateway } from './dialGateway.ts';
import type { LogEnd, LogOptions, LogStream } from './gatewayClient.ts';
import { failureOfError, failureOfStatus, type GatewayFailure } from './gatewayFailure.ts';
import type { GatewaySocket, SocketEnd } from './openWebSocket.ts';

/** Unread lines of one stream that are kept before the provider has to wait. */
const LINES_LIMIT_BYTES = 256 * 1024;
const STATUS_OF_CLOSE = { internal: 500, 'lease-not-found': 404, unavailable: 503 } as const;

/** The lines of a lease's services; see LogStream. Nothing is asked before the iteration begins. */
export function streamLogs(dial: DialGateway, id: LeaseId, options: LogOptions, signal: AbortSignal): LogStream {
  const end = Promise.withResolvers<LogEnd>();
  return {
    end: end.promise,
    [Symbol.asyncIterator]: () => readLines(dial, id, options, signal, end.resolve),
  };
}

async function* readLines(
  dial: DialGateway,
  id: LeaseId,
  options: LogOptions,
  signal: AbortSignal,
  settle: (end: LogEnd) => void,
): AsyncGenerator<LogLine, void> {
  let held: GatewaySocket | undefined;
  const lines = createByteQueue<LogLine>({
    limitBytes: LINES_LIMIT_BYTES,
    sizeOf: (line) => line.message.length * 2,
    onFull: () => held?.pause(),
    onRoom: () => held?.resume(),
  });
  const onMessage = (socket: GatewaySocket, message: Buffer) => {
    held = socket;
    const line = decodeLogLine(message.toString());
    if (line) return lines.push(line);
    settle({ kind: 'failed', failure: unreadableLine(leasePath('logs', id)) });
    socket.close();
  };
  const onEnd = (end: SocketEnd) => {
    settle(logEndOf(end, options.follow));
    lines.end(signal.aborted ? signal.reason : undefined);
  };
  try {
    const route = { path: leasePath('logs', id), query: encodeStreamQuery(streamRequestOf(options)) };
    const opened = await dial(route, { onMessage, onEnd }, signal);
    if (!opened.ok) return settle({ kind: 'failed', failure: opened.error });
    held = opened.value;
    yield* lines;
  } catch (error) {
    settle({ kind: 'dropped' });
    throw error;
  } finally {
    // Settled already, unless the reader left the loop.
    settle({ kind: 'ended' });
    held?.close();
  }
}

function streamRequestOf(options: LogOptions) {
  const { service, ...others } = options;
  return { ...others, services: service === undefined ? [] : [service] };
}

/**
 * How the closing of the connection is to be read. Upstream ends a stream that is not followed by hanging up without a close frame, so
 * there the provider's hanging up is the end.
 */
function logEndOf(end: SocketEnd, follow: boolean): LogEnd {
  const close = readCloseCode(end.code);
  if (close === 'ended' || (close === 'dropped' && end.orderly && !follow)) return { kind: 'ended' };
  if (close === 'dropped') return { kind: 'dropped' };
  return { kind: 'failed', failure: failureOfStatus(STATUS_OF_CLOSE[close], end.reason || close) };
}

function unreadableLine(path: string): GatewayFailure {
  const error = new RunnerError('GATEWAY_RESPONSE_INVALID', { path, problem: 'a message holds no log line' });
  return failureOfError(error) ?? failureOfStatus(0, error.message);
}
