import type { WebSocket } from 'ws';

/** Sends one message and resolves when it has left this process, so that whoever produces is held back. Rejects when the socket is gone. */
export function sendMessage(socket: WebSocket, message: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.send(message, (error) => (error ? reject(error) : resolve()));
  });
}
