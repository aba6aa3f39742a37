import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { WebSocketServer } from 'ws';
import type { Logger } from '../../base/logger.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { describeError } from '../../base/runnerError.ts';
import { matchRoute, type RouteName } from '../../gateway/routes.ts';
import { type AuthOptions, authenticate } from './authenticate.ts';
import { authorizeLease, type RequestRefusal } from './authorize.ts';
import { prepareStream, type Stream, type StreamOptions, type StreamRoute, serveStream } from './serveStream.ts';

export interface UpgradeOptions {
  readonly provider: string;
  readonly auth: AuthOptions;
  readonly streams: StreamOptions;
  readonly logger: Logger;
  /** Ends all streams. */
  readonly signal: AbortSignal;
}

/** Tenants send pieces of at most 64 KiB; other programs than ours may send larger ones. */
const MOST_MESSAGE_BYTES = 1024 * 1024;
const NOT_FOUND: RequestRefusal = { status: 404, message: 'not found', auth: false };
const FAILED: RequestRefusal = { status: 500, message: 'internal error', auth: false };
const REASONS: Readonly<Record<number, string>> = { 400: 'Bad Request', 401: 'Unauthorized', 404: 'Not Found' };

/** Turns requests for a WebSocket into streams: authenticated, authorized and parsed before the connection is upgraded. */
export function createUpgradeHandler(
  options: UpgradeOptions,
): (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_MESSAGE_BYTES, perMessageDeflate: false });
  options.signal.addEventListener('abort', () => {
    for (const socket of sockets.clients) socket.terminate();
  });
  return async (request, socket, head) => {
    // Whoever hangs up meanwhile must not take the agent along.
    socket.on('error', () => socket.destroy());
    const stream = await admit(options, request, socket);
    if (!stream.ok) return void socket.end(refusalText(stream.error));
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      void serveStream(webSocket, stream.value, options.streams, options.signal);
    });
  };
}

async function admit(
  options: UpgradeOptions,
  request: IncomingMessage,
  socket: Duplex,
): Promise<Result<Stream, RequestRefusal>> {
  const url = URL.parse(request.url ?? '', 'https://gateway');
  const route = url && matchRoute(url.pathname);
  if (!route || !isStream(route.name)) return err(NOT_FOUND);
  try {
    const certificate = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
    const caller = await authenticate(options.auth, { authorization: request.headers.authorization, certificate });
    if (!caller.ok) return err({ ...caller.error, auth: true });
    const lease = authorizeLease(caller.value, route.name, route.params, options.provider);
    if (!lease.ok) return lease;
    const stream = prepareStream(options.streams, route.name, lease.value, url.searchParams);
    return stream.ok ? ok(stream.value) : err({ status: 400, message: stream.error, auth: false });
  } catch (cause) {
    options.logger.warn('a stream could not be admitted', { reason: describeError(cause) });
    return err(FAILED);
  }
}

function isStream(name: RouteName): name is StreamRoute {
  return name === 'logs' || name === 'events' || name === 'shell';
}

function refusalText({ status, message, auth }: RequestRefusal): string {
  const body = auth ? JSON.stringify({ message }) : `${message}\n`;
  const type = auth ? 'application/json' : 'text/plain; charset=utf-8';
  const reason = REASONS[status] ?? 'Internal Server Error';
  const headers = [`Content-Type: ${type}`, `Content-Length: ${Buffer.byteLength(body)}`, 'Connection: close'];
  return `HTTP/1.1 ${status} ${reason}\r\n${headers.join('\r\n')}\r\n\r\n${body}`;
}
