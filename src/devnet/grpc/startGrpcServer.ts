import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import { createServer, type Server as NetServer, type Socket } from 'node:net';
import {
  type handleClientStreamingCall,
  Metadata,
  Server,
  ServerCredentials,
  type ServerReadableStream,
  type sendUnaryData,
} from '@grpc/grpc-js';
import type { Logger } from '../../base/logger.ts';
import { listenOn } from '../listenOn.ts';
import { grpcPaths } from '../node/answerQuery.ts';
import type { ChainNode, GrpcAnswer } from '../node/chainNode.ts';
import { GRPC_NUMBERS } from '../query/grpcStatusOf.ts';
import { answerCall, type CallScope } from './answerCall.ts';
import { HEIGHT_HEADER } from './parseHeight.ts';
import { refusalOf } from './refusalOf.ts';

/** A node's gRPC on the network. The folder's one file that opens sockets. */
export interface GrpcServer {
  readonly port: number;
  /** Ends all connections and frees the port. */
  close(): Promise<void>;
}

/** The node's limits. Source: cosmos-sdk `server/config` DefaultGRPCMaxRecvMsgSize and DefaultGRPCMaxSendMsgSize, grpc-go's keepalive defaults. */
const NODE_LIMITS = {
  'grpc.max_receive_message_length': 10 * 1024 * 1024,
  'grpc.max_send_message_length': 2 ** 31 - 1,
  'grpc.keepalive_time_ms': 2 * 3_600_000,
  'grpc.keepalive_timeout_ms': 20_000,
};
/** Limits of ours: the node has none, but no peer should be able to fill a developer's memory. */
const MAX_CONNECTIONS = 4096;
const MAX_CALLS_PER_CONNECTION = 100;

/**
 * Serves every query of the node over gRPC without encryption, as the node does.
 * @param options.port 0 for a free one.
 * @throws RunnerError DEVNET_PORT_TAKEN, DEVNET_LISTEN_FAILED.
 */
export async function startGrpcServer(options: {
  node: ChainNode;
  host: string;
  port: number;
  logger: Logger;
}): Promise<GrpcServer> {
  const calls = createCallServer(options);
  const door = calls.createConnectionInjector(ServerCredentials.createInsecure());
  const sockets = new Set<Socket>();
  // The connections are ours, so that a full port, a failed accept and a forced end are in our hands and not in the library's.
  const listener = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', (error) => options.logger.debug('a gRPC connection failed', { error: String(error) }));
    door.injectConnection(socket);
  });
  listener.maxConnections = MAX_CONNECTIONS;
  const port = await listenOn(listener, options);
  listener.on('error', (error) => options.logger.error('the gRPC port failed', { error: String(error) }));
  return {
    port,
    async close() {
      const closed = closeListener(listener);
      calls.forceShutdown();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function createCallServer(scope: CallScope): Server {
  const server = new Server({
    ...NODE_LIMITS,
    'grpc.max_concurrent_streams': MAX_CALLS_PER_CONNECTION,
    'grpc.enable_channelz': 0,
  });
  for (const path of grpcPaths) server.register(path, handlerOf(scope, path), asBuffer, asBytes, 'clientStream');
  speakAsNode(server, scope);
  return server;
}

/**
 * The library has no hook for paths that nobody registered, and lets other methods and content types pass than the node; its own answers to
 * them are not the node's. This replaces both look-ups.
 */
function speakAsNode(server: Server, scope: CallScope): void {
  const lookUp = (path: string) => ({
    path,
    func: handlerOf(scope, path),
    serialize: asBuffer,
    deserialize: asBytes,
    type: 'clientStream',
  });
  Object.assign(server, { _retrieveHandler: lookUp, _verifyContentType: isCall });
}

/** Whether a request is a gRPC call; if not, it is answered. Source: google.golang.org/grpc `internal/transport/http2_server.go`. */
function isCall(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): boolean {
  const refusal = refusalOf(headers);
  if (!refusal) return true;
  const { http, code, message } = refusal;
  stream.respond(
    {
      ':status': http,
      'content-type': 'application/grpc',
      'grpc-status': code.toString(),
      'grpc-message': encodeURI(message.toWellFormed()),
    },
    { endStream: true },
  );
  return false;
}

/**
 * Answers upon the first message: like grpc-go, which neither waits for the end of the request nor minds what comes behind it. The library's
 * unary calls would, so these are streams to it; on the wire there is no difference.
 */
function handlerOf(scope: CallScope, path: string): handleClientStreamingCall<Uint8Array, Uint8Array> {
  return (call, callback) => {
    // The words of grpc-go for a request without a message.
    const refuseNothing = () => callback({ code: GRPC_NUMBERS.Unknown, details: 'EOF' });
    call.once('end', refuseNothing);
    call.once('data', (data: Uint8Array) => {
      call.off('end', refuseNothing);
      const heights = call.metadata.get(HEIGHT_HEADER).map(String);
      send(call, callback, answerCall(scope, path, heights, data));
    });
  };
}

function send(
  call: ServerReadableStream<Uint8Array, Uint8Array>,
  callback: sendUnaryData<Uint8Array>,
  answer: GrpcAnswer,
): void {
  if (answer.height !== undefined) call.sendMetadata(metadataOf(answer.height));
  if (answer.ok) callback(null, answer.value);
  // A lone surrogate would make the library throw where nobody catches it.
  else callback({ code: answer.code, details: answer.message.toWellFormed() });
}

function metadataOf(height: bigint): Metadata {
  const metadata = new Metadata();
  metadata.set(HEIGHT_HEADER, height.toString());
  return metadata;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A copy: what is read out of it is kept in the state, and must not be a window on the library's memory. */
function asBytes(bytes: Buffer): Uint8Array {
  return new Uint8Array(bytes);
}

function closeListener(listener: NetServer): Promise<void> {
  return new Promise((resolve) => listener.close(() => resolve()));
}
