import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from '../../base/logger.ts';
import { listenOn } from '../listenOn.ts';
import type { ChainNode } from '../node/chainNode.ts';

import { answerRest } from './answerRest.ts';
import { readBody } from './readBody.ts';

/** A node's REST gateway on the network. The folder's one file that opens sockets. */
export interface RestServer {
  readonly port: number;
  /** Ends all connections and frees the port. */
  close(): Promise<void>;
}

interface RestOptions {
  readonly node: ChainNode;
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
  readonly logger: Logger;
  /** How long a peer may take for a request, or be idle between two; 10 s by default, the node's `rpc-read-timeout`. */
  readonly readTimeoutMs?: number;
}

/** `rpc-read-timeout`. Source: cosmos-sdk `server/config/config.go` DefaultConfig. */
const READ_TIMEOUT_MS = 10_000;
/** For a peer that does not take its answer. The node has no such limit. */
const SILENCE_MS = 60_000;
/** A limit of ours: the node lets those above a thousand wait, but no peer should be able to fill a developer's memory. */
const MAX_CONNECTIONS = 4096;
/** Go's `DefaultMaxHeaderBytes`. */
const MAX_HEADER_BYTES = 1 << 20;

/**
 * Serves the gateway over HTTP. Cross-origin requests get no permission, as in a node that was not told otherwise.
 * @throws RunnerError DEVNET_PORT_TAKEN, DEVNET_LISTEN_FAILED.
 */
export async function startRestServer(options: RestOptions): Promise<RestServer> {
  const { node, host, port, logger, readTimeoutMs = READ_TIMEOUT_MS } = options;
  const timeouts = { headersTimeout: readTimeoutMs, requestTimeout: readTimeoutMs, keepAliveTimeout: readTimeoutMs };
  const checks = { connectionsCheckingInterval: Math.min(1000, readTimeoutMs), maxHeaderSize: MAX_HEADER_BYTES };
  const server = createServer({ ...timeouts, ...checks }, (request, response) => {
    void serve(node, logger, request, response);
  });
  server.timeout = SILENCE_MS;
  server.maxConnections = MAX_CONNECTIONS;
  server.on('clientError', refuseUnreadable);
  const boundPort = await listenOn(server, { host, port });
  server.on('error', (error) => logger.error('the REST port failed', { error: String(error) }));
  return {
    port: boundPort,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What is no HTTP gets Go's words, and who is too slow gets nothing. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' || error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const head = `HTTP/1.1 ${status}\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n`;
  socket.end(`${head}${status}`, () => socket.destroy());
}

async function serve(
  node: ChainNode,
  logger: Logger,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { method = '', url = '', headers } = request;
    const answer = await answerRest(node, { method, target: url, headers, readBody: () => readBody(request) });
    const serverTime = Math.floor(node.clock.now() / 1000).toString();
    response.writeHead(answer.status, { ...answer.headers, 'X-Server-Time': serverTime });
    response.end(answer.body);
  } catch (error) {
    // The client went away in the middle of its request.
    logger.debug('a REST request failed', { error: String(error) });
    response.destroy();
  }
}
