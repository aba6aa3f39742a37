import type { RawData, WebSocket } from 'ws';
import type { Clock } from '../../base/clock.ts';
import type { RpcScope } from './callMethod.ts';
import { createOutbox } from './createOutbox.ts';
import { createSession } from './createSession.ts';

/** Source: cometbft `rpc/jsonrpc/server/ws_handler.go` defaultWSReadWait, defaultWSPingPeriod. */
const READ_WAIT_MS = 30_000;
const PING_PERIOD_MS = 27_000;

/** Serves one WebSocket until it ends. Frames are answered one after the other, and not read before their turn. */
export function serveSocket(scope: RpcScope, socket: WebSocket, address: string): void {
  const ending = new AbortController();
  const clock = scope.node.clock;
  const cut = () => socket.terminate();
  const outbox = createOutbox({ send: (text, sent) => socket.send(text, sent), cut }, clock);
  const session = createSession(scope, outbox, address);
  const watch = watchPeer(socket, clock, ending.signal);
  let turn = Promise.resolve();
  socket.on('message', (frame: RawData) => {
    watch.heard();
    socket.pause();
    turn = turn
      .then(() => session.receive(frame.toString()))
      .then(
        () => socket.resume(),
        (error) => {
          scope.logger.error('a WebSocket could not be answered', { error: String(error) });
          cut();
        },
      );
  });
  socket.on('pong', watch.heard);
  socket.on('error', (error) => scope.logger.debug('a WebSocket failed', { error: String(error) }));
  socket.on('close', () => {
    ending.abort();
    session.end();
  });
}

/** Pings the peer, and cuts it off when it has said nothing for 30 seconds, not even an answer to that. */
function watchPeer(socket: WebSocket, clock: Clock, signal: AbortSignal): { heard: () => void } {
  let deadline = clock.now() + READ_WAIT_MS;
  const watch = async () => {
    for (let pingAt = clock.now() + PING_PERIOD_MS; ; ) {
      await clock.sleep(Math.max(1, Math.min(deadline, pingAt) - clock.now()), signal);
      if (clock.now() >= deadline) return socket.terminate();
      if (clock.now() < pingAt) continue;
      socket.ping();
      pingAt += PING_PERIOD_MS;
    }
  };
  // It ends with the connection, or ends the connection.
  watch().catch(() => undefined);
  return {
    heard() {
      deadline = clock.now() + READ_WAIT_MS;
    },
  };
}
