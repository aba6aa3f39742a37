import { Agent } from 'node:https';
import type { TLSSocket } from 'node:tls';

const MOST_SOCKETS = 4;
/** Short, so that a connection does not long outlive the check of its certificate; polling keeps it open. */
const IDLE_MS = 10_000;

/**
 * Keeps a few connections open between requests. Each comes from `connect`, never from the agent's own, unchecked way; idle ones do not
 * keep the process alive.
 */
export function createPinnedAgent(connect: () => Promise<TLSSocket>): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_SOCKETS, maxFreeSockets: 1, timeout: IDLE_MS });
  agent.createConnection = (_options, callback) => {
    connect().then(
      (socket) => callback?.(null, socket),
      // The agent reads no stream beside an error, though the type asks for one.
      (error: Error) => (callback as ((error: Error) => void) | undefined)?.(error),
    );
    return undefined;
  };
  return agent;
}
