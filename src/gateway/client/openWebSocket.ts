import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { WebSocket } from 'ws';
import type { Clock } from '../../base/clock.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { failureOfStatus, type GatewayFailure } from './gatewayFailure.ts';
import { readBody } from './requestHttp.ts';
import { type LivenessWatch, watchLiveness } from './watchLiveness.ts';

/** An open WebSocket to a provider that answers pings and is given up when the provider falls silent. */
export interface GatewaySocket {
  /** Resolves when the message has left this process; rejects when it cannot any more. */
  send(message: Uint8Array): Promise<void>;
  /** Reads no further, so that the provider has to wait. */
  pause(): void;
  resume(): void;
  /** Ends it in order; does nothing a second time. */
  close(): void;
}

export interface SocketEnd {
  /** RFC 6455 close code; 1006 when there was no close frame. */
  readonly code: number;
  readonly reason: string;
  /** Whether the provider itself ended the connection, rather than it breaking or being given up. */
  readonly orderly: boolean;
}

/** Given before the connection is made, as the first messages may come with the answer to the upgrade. */
export interface SocketHandlers {
  onMessage(socket: GatewaySocket, message: Buffer, binary: boolean): void;
  /** Called once, after the last message, for every socket that was opened. */
  onEnd(end: SocketEnd): void;
}

export interface SocketRequest {
  /** What the Host header says; the connection is there already. */
  readonly host: string;
  readonly port: number;
  /** With its query. */
  readonly path: string;
  readonly token: string;
  readonly clock: Clock;
  /** Ends the connection at any time. */
  readonly signal: AbortSignal;
}

/** Providers ping every 10 s and give up a peer after 15 s. */
export const SILENCE_LIMIT_MS = 18_000;
const MAX_MESSAGE_BYTES = 1024 * 1024;
const MAX_REFUSAL_BYTES = 16 * 1024;
/** How long the provider may take to answer a close frame. */
const CLOSE_WAIT_MS = 1_000;

/**
 * Upgrades a connection from connectPinned, which it takes over.
 * @returns the provider's refusal when it answers with an HTTP status.
 * @throws the connection's own errors, or the signal's reason.
 */
export async function openWebSocket(
  connection: TLSSocket,
  request: SocketRequest,
  handlers: SocketHandlers,
): Promise<Result<GatewaySocket, GatewayFailure>> {
  if (request.signal.aborted) connection.destroy();
  request.signal.throwIfAborted();
  const ws = upgrade(connection, request);
  const opened = Promise.withResolvers<Result<GatewaySocket, GatewayFailure>>();
  const give = () => ws.terminate();
  request.signal.addEventListener('abort', give, { once: true });
  ws.once('close', () => request.signal.removeEventListener('abort', give));
  // After the opening, an error is followed by the close, which tells enough.
  ws.on('error', opened.reject);
  ws.on('unexpected-response', (_request, response) => opened.resolve(readRefusal(response, request)));
  ws.once('open', () => opened.resolve(ok(wire(ws, connection, request, handlers))));
  try {
    return await opened.promise;
  } catch (error) {
    ws.terminate();
    request.signal.throwIfAborted();
    throw error;
  }
}

function upgrade(connection: TLSSocket, request: SocketRequest): WebSocket {
  const host = request.host.includes(':') ? `[${request.host}]` : request.host;
  return new WebSocket(`wss://${host}:${request.port}${request.path}`, {
    createConnection: () => connection,
    headers: { authorization: `Bearer ${request.token}` },
    perMessageDeflate: false,
    maxPayload: MAX_MESSAGE_BYTES,
    followRedirects: false,
    // The types do not know this option yet.
    ...{ closeTimeout: CLOSE_WAIT_MS },
  });
}

/** Runs while the opening is announced, so that no message can come before there is somebody to take it. */
function wire(ws: WebSocket, connection: TLSSocket, request: SocketRequest, handlers: SocketHandlers): GatewaySocket {
  const watch = watchLiveness({ clock: request.clock, limitMs: SILENCE_LIMIT_MS, onSilent: () => ws.terminate() });
  const socket = gatewaySocketOf(ws, watch);
  let orderly = false;
  connection.once('end', () => {
    orderly = true;
  });
  ws.on('ping', () => watch.seen());
  ws.on('message', (message, binary) => {
    watch.seen();
    handlers.onMessage(socket, message as Buffer, binary);
  });
  ws.once('close', (code, reason) => {
    watch.stop();
    handlers.onEnd({ code, reason: reason.toString(), orderly });
  });
  return socket;
}

function gatewaySocketOf(ws: WebSocket, watch: LivenessWatch): GatewaySocket {
  return {
    send: (message) =>
      new Promise((resolve, reject) => {
        ws.send(message, { binary: true }, (error) => (error ? reject(error) : resolve()));
      }),
    pause() {
      ws.pause();
      watch.suspend();
    },
    resume() {
      ws.resume();
      watch.resume();
    },
    close() {
      // A socket that is held back would never see the answer to its close frame.
      ws.resume();
      ws.close(1000);
    },
  };
}

async function readRefusal(response: IncomingMessage, request: SocketRequest): Promise<Result<never, GatewayFailure>> {
  const path = new URL(request.path, 'https://host').pathname;
  const body = await readBody(response, path, MAX_REFUSAL_BYTES);
  response.destroy();
  return err(failureOfStatus(response.statusCode ?? 0, body));
}
