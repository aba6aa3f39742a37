import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Logger } from '../../base/logger.ts';
import { RunnerError } from '../../base/runnerError.ts';
import type { ChainNode } from '../node/chainNode.ts';
import { answerGet, answerPost, type HttpAnswer } from './answerHttp.ts';
import type { RpcScope } from './callMethod.ts';
import { createSession } from './createSession.ts';
import { errorResponse } from './jsonRpc.ts';
import { MAX_BODY_BYTES, readBody } from './readBody.ts';
import { rpcErrors } from './rpcError.ts';

/** A node's RPC on the network. The folder's one file that opens sockets. */
export interface RpcServer {
  readonly port: number;
  /** Ends all connections and frees the port. */
  close(): Promise<void>;
}

/**
 * Serves JSON-RPC over HTTP at any path, the URI form, and WebSockets at `/websocket`.
 * @param options.port 0 for a free one.
 * @throws RunnerError DEVNET_PORT_TAKEN, DEVNET_LISTEN_FAILED.
 */
export async function startServer(options: {
  node: ChainNode;
  host: string;
  port: number;
  logger: Logger;
}): Promise<RpcServer> {
  const stopping = new AbortController();
  const scope = { node: options.node, logger: options.logger, signal: stopping.signal };
  const server = createServer((request, response) => void serveHttp(scope, request, response));
  const sockets = new WebSocketServer({ server, path: '/websocket', maxPayload: MAX_BODY_BYTES });
  sockets.on('connection', (socket) => serveSocket(scope, socket));
  // The HTTP server's errors come here a second time; `listen` has dealt with them.
  sockets.on('error', () => undefined);
  await listen(server, options.host, options.port);
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      stopping.abort(new RunnerError('CANCELLED', { reason: 'the devnet stops' }));
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      await closeServer(server);
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(listenError(cause, host, port)));
    server.listen(port, host, resolve);
  });
}

function listenError(cause: NodeJS.ErrnoException, host: string, port: number): RunnerError {
  if (cause.code === 'EADDRINUSE') return new RunnerError('DEVNET_PORT_TAKEN', { host, port }, { cause });
  return new RunnerError('DEVNET_LISTEN_FAILED', { host, port, reason: cause.code ?? 'unknown' }, { cause });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function serveHttp(scope: RpcScope, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { status, json } = await answerRequest(scope, request);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(json === undefined ? '' : JSON.stringify(json));
  } catch (error) {
    // The client went away in the middle of its request, or sent a URL that is none.
    scope.logger.debug('an HTTP request failed', { error: String(error) });
    response.destroy();
  }
}

async function answerRequest(scope: RpcScope, request: IncomingMessage): Promise<HttpAnswer> {
  if (request.method === 'GET') return answerGet(scope, new URL(request.url ?? '/', 'http://devnet'));
  if (request.method !== 'POST') return { status: 405 };
  const body = await readBody(request);
  if (body !== undefined) return answerPost(scope, body);
  return {
    status: 400,
    json: errorResponse(null, rpcErrors.invalidRequest('error reading request body: http: request body too large')),
  };
}

function serveSocket(scope: RpcScope, socket: WebSocket): void {
  const session = createSession(scope, (text) => socket.send(text));
  socket.on('message', (frame) => void session.receive(frame.toString()));
  socket.on('close', () => session.end());
  socket.on('error', (error) => scope.logger.debug('a WebSocket failed', { error: String(error) }));
}
