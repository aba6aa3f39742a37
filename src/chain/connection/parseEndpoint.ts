import { Buffer } from 'node:buffer';
import { RunnerError } from '../../base/runnerError.ts';

/** A node's RPC address, taken apart so that its secrets stay out of sight. */
export interface Endpoint {
  /** Scheme, host and port: what may be shown. A path or query may hold a provider's API key. */
  readonly name: string;
  /** Without user and password, which are in the headers. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The same node's WebSocket, user and password included. */
  readonly websocketUrl: string;
}

/**
 * Reads one node address of a list.
 * @param place where it stands, for the message: the address itself may hold a secret.
 * @throws RunnerError NODE_URL_INVALID
 */
export function parseEndpoint(text: string, place: { position: number; count: number }): Endpoint {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') throw new RunnerError('NODE_URL_INVALID', place);
  return {
    name: url.origin,
    url: withoutUser(url),
    headers: authorization(url),
    websocketUrl: websocketOf(url),
  };
}

function withoutUser(url: URL): string {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare.href;
}

function authorization(url: URL): Record<string, string> {
  if (url.username === '' && url.password === '') return {};
  const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

function websocketOf(url: URL): string {
  const socket = new URL(url);
  socket.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  socket.pathname = `${url.pathname.replace(/\/+$/, '')}/websocket`;
  return socket.href;
}
