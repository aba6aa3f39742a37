import { Agent } from 'node:https';
import type { TLSSocket } from 'node:tls';

/** Short, so that a connection does not long outlive the check of its certificate; polling keeps it open. */
const IDLE_MS = 10_000;

/**
 * Keeps one idle connection between requests. Each connection comes from `connect`, never from the agent's own, unchecked way; an idle one
 * does not keep the process alive. How many there are at a time is for the caller to limit: Node's agent miscounts connections that are
 * made asynchronously, and with `maxSockets` set it then spins for ever.
 */
export function createPinnedAgent(connect: () => Promise<TLSSocket>): Agent {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 1, timeout: IDLE_MS });
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
