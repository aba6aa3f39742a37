import type { WebSocket } from 'ws';
import type { Clock } from '../../base/clock.ts';
import { type LivenessWatch, watchLiveness } from '../../gateway/client/watchLiveness.ts';

const PING_MS = 10_000;
/** A peer that shows no sign of life for so long after a ping is gone (upstream `gateway/rest/router.go`). */
const SILENCE_MS = PING_MS + 15_000;

/** Pings a WebSocket and cuts it off when it stays silent, until the signal aborts. */
export function keepAlive(socket: WebSocket, clock: Clock, signal: AbortSignal): LivenessWatch {
  const watch = watchLiveness({ clock, limitMs: SILENCE_MS, onSilent: () => socket.terminate() });
  for (const sign of ['message', 'pong', 'ping']) socket.on(sign, watch.seen);
  signal.addEventListener('abort', watch.stop, { once: true });
  pingForEver(socket, clock, signal).catch(() => undefined);
  return watch;
}

/** Ends by rejecting when the signal aborts. */
async function pingForEver(socket: WebSocket, clock: Clock, signal: AbortSignal): Promise<never> {
  for (;;) {
    await clock.sleep(PING_MS, signal);
    socket.ping();
  }
}
