import type { WebSocket } from 'ws';
import type { Clock } from '../../base/clock.ts';
import type { Logger } from '../../base/logger.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { describeError } from '../../base/runnerError.ts';
import type { LeaseId } from '../../chain/protocol/ids.ts';
import { closeCodes } from '../../gateway/closeCodes.ts';
import { parseShellQuery } from '../../gateway/shellQuery.ts';
import { parseStreamQuery } from '../../gateway/streamQuery.ts';
import type { Executor } from '../executor/executor.ts';
import { keepAlive } from './keepAlive.ts';
import { serveEvents } from './serveEvents.ts';
import { serveLogs } from './serveLogs.ts';
import { serveShell } from './serveShell.ts';

export type StreamRoute = 'logs' | 'events' | 'shell';

/** A stream that is ready to be served on a socket; `signal` aborts when the tenant has left or the gateway closes. */
export type Stream = (socket: WebSocket, signal: AbortSignal) => Promise<void>;

export interface StreamOptions {
  readonly executor: Pick<Executor, 'findLogs' | 'findServices' | 'exec'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Reads what a stream's route is asked for, before the connection is upgraded. The error is a sentence for the body of a 400. */
export function prepareStream(
  options: StreamOptions,
  route: StreamRoute,
  lease: LeaseId,
  query: URLSearchParams,
): Result<Stream, string> {
  return route === 'shell' ? prepareShell(options, lease, query) : prepareLines(options, route, lease, query);
}

/** Serves a stream on a fresh socket until either side is done, and keeps the connection alive meanwhile. Never rejects. */
export async function serveStream(
  socket: WebSocket,
  stream: Stream,
  options: StreamOptions,
  closing: AbortSignal,
): Promise<void> {
  const left = new AbortController();
  const signal = AbortSignal.any([left.signal, closing]);
  socket.on('close', () => left.abort());
  socket.on('error', () => socket.terminate());
  try {
    await stream(socket, signal);
  } catch (cause) {
    if (!signal.aborted) options.logger.warn('a stream failed', { reason: describeError(cause) });
    socket.close(closeCodes.internal);
  }
}

function prepareShell(options: StreamOptions, lease: LeaseId, query: URLSearchParams): Result<Stream, string> {
  const request = parseShellQuery(query);
  if (!request.ok) return request;
  return ok(async (socket, signal) => {
    socket.pause();
    const watch = keepAlive(socket, options.clock, signal);
    watch.suspend();
    const flow = {
      pause: () => {
        socket.pause();
        watch.suspend();
      },
      resume: () => {
        socket.resume();
        watch.resume();
      },
    };
    await serveShell(socket, options.executor, { lease, request: request.value, flow }, signal);
  });
}

function prepareLines(
  options: StreamOptions,
  route: 'logs' | 'events',
  lease: LeaseId,
  query: URLSearchParams,
): Result<Stream, string> {
  const request = parseStreamQuery(query);
  if (!request.ok) return err(request.error);
  return ok(async (socket, signal) => {
    keepAlive(socket, options.clock, signal);
    const { clock, executor } = options;
    if (route === 'logs') await serveLogs(socket, executor, lease, request.value, signal);
    else await serveEvents(socket, executor, lease, { request: request.value, clock, signal });
  });
}
