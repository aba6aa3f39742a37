import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';

/** Both ends of one WebSocket on the loopback. */
export interface SocketPair {
  readonly server: WebSocket;
  readonly client: WebSocket;
  /** All that the client received so far. */
  readonly received: Array<{ readonly bytes: Buffer; readonly binary: boolean }>;
  /** The code with which the connection ended, at the client. */
  readonly closed: Promise<number>;
}

/** Connects two WebSockets; they end with the test. */
export async function openSocketPair(): Promise<SocketPair> {
  const listener = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(listener, 'listening');
  const accepted = once(listener, 'connection') as Promise<[WebSocket]>;
  const client = new WebSocket(`ws://127.0.0.1:${(listener.address() as AddressInfo).port}`);
  const received: SocketPair['received'] = [];
  client.on('message', (bytes: Buffer, binary: boolean) => void received.push({ bytes, binary }));
  const closed = new Promise<number>((resolve) => client.on('close', resolve));
  const [[server]] = await Promise.all([accepted, once(client, 'open')]);
  onTestFinished(() => {
    client.terminate();
    listener.close();
  });
  return { server, client, received, closed };
}
