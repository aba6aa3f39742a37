import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Logger } from '../../base/logger.ts';
import { RunnerError } from '../../base/runnerError.ts';
import { listenOn } from '../listenOn.ts';
import type { ChainNode } from '../node/chainNode.ts';
import { answerBrokenRequest, refuseUpgrade } from './answerBroken.ts';
import type { RpcScope } from './callMethod.ts';
import { MAX_BODY_BYTES } from './readBody.ts';
import { addressOf, serveHttp } from './serveHttp.ts';
import { serveSocket } from './serveSocket.ts';
import { createSubscribers } from './subscribers.ts';

/** A node's RPC on the network. */
export interface RpcServer {
  readonly port: number;
  /** Ends all connections and frees the port. */
  close(): Promise<void>;
}

/** How long a peer may take, in milliseconds. */
export interface RpcTimeouts {
  /** For a request, head and body; and to begin with the next one. */
  readonly readMs: number;
  /** To take an answer. */
  readonly writeMs: number;
}

/** Source: cometbft `rpc/jsonrpc/server/http_server.go` DefaultConfig, `node/node.go` startRPC. Seen on the real node. */
const TIMEOUTS: RpcTimeouts = { readMs: 10_000, writeMs: 11_000 };
/** CometBFT's `max_open_connections`. Further ones are closed at once; the node lets them wait unanswered. */
const MAX_CONNECTIONS = 900;
/** CometBFT's `max_header_bytes`, and what Go grants on top of it. */
const MAX_HEADER_BYTES = 2 ** 20 + 4096;

/**
 * Serves JSON-RPC over HTTP at `/`, the URI form, and WebSockets at `/websocket`.
 * @param options.port 0 for a free one.
 * @param options.timeouts the node's by default.
 * @throws RunnerError DEVNET_PORT_TAKEN, DEVNET_LISTEN_FAILED.
 */
export async function startServer(options: {
  node: ChainNode;
  host: string;
  port: number;
  logger: Logger;
  timeouts?: Partial<RpcTimeouts>;
}): Promise<RpcServer> {
  const stopping = new AbortController();
  const { node, logger } = options;
  const scope: RpcScope = { node, logger, signal: stopping.signal, subscribers: createSubscribers() };
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const server = createHttpServer(scope, timeouts);
  const sockets = acceptSockets(scope, server);
  const port = await listenOn(server, options);
  // Once it listens, what goes wrong is a connection's accept: the next one may work.
  server.on('error', (error) => logger.warn('a connection could not be accepted', { error: String(error) }));
  return {
    port,
    async close() {
      stopping.abort(new RunnerError('CANCELLED', { reason: 'the devnet stops' }));
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      await closeServer(server);
    },
  };
}

function createHttpServer(scope: RpcScope, { readMs, writeMs }: RpcTimeouts): Server {
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      requestTimeout: readMs,
      headersTimeout: readMs,
      keepAliveTimeout: readMs,
      connectionsCheckingInterval: Math.max(50, Math.min(500, readMs / 4)),
      // The node's own words for a missing host are ours to say.
      requireHostHeader: false,
      shouldUpgradeCallback: isSocketRequest,
    },
    (request, response) => void serveHttp(scope, request, response, writeMs),
  );
  server.maxConnections = MAX_CONNECTIONS;
  server.maxHeadersCount = 0;
  server.on('clientError', (error, socket) => answerBrokenRequest(error, socket));
  server.on('connect', (_, socket) => refuseUpgrade(404, socket));
  return server;
}

/** Only at this path a request for a WebSocket is one; elsewhere it is answered as if it had not asked. */
function isSocketRequest({ url = '/' }: IncomingMessage): boolean {
  return url.split('?')[0] === '/websocket';
}

function acceptSockets(scope: RpcScope, server: Server): WebSocketServer {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_BODY_BYTES,
    perMessageDeflate: false,
    // The node reads bytes, whatever they mean.
    skipUTF8Validation: true,
  });
  sockets.on('wsClientError', (_, socket, request) => refuseUpgrade(request.method === 'GET' ? 400 : 405, socket));
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isSocketRequest(request) || request.headers['sec-websocket-version'] !== '13')
      return refuseUpgrade(400, socket);
    // An error of the connection before the handshake is done belongs to nobody else.
    socket.on('error', () => socket.destroy());
    sockets.handleUpgrade(request, socket, head, (client) => serveSocket(scope, client, addressOf(request)));
  });
  return sockets;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
