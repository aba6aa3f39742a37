import type { Clock } from '../../base/clock.ts';

/** Where texts go: a WebSocket, or what a test puts in its place. `sent` is called when the text has left this process. */
export interface Wire {
  send(text: string, sent: () => void): void;
  /** Ends the connection at once. */
  cut(): void;
}

/** What still waits to be sent to one client, and how long it may wait. */
export interface Outbox {
  send(text: string): void;
  /** More waits than a client may leave lying: news are not for this one. */
  isFull(): boolean;
  /** Resolves when no more waits than the node would hold back for answers. */
  drained(): Promise<void>;
}

/** CometBFT's `experimental_websocket_write_buffer_size` and, after it, `experimental_subscription_buffer_size`. */
const ANSWERS = 200;
const NEWS = 200;
/** Memory is counted as well: 400 large blocks are too much for one client that does not read. */
const MAX_WAITING_LENGTH = 64 * 1024 * 1024;
/** Source: cometbft `rpc/jsonrpc/server/ws_handler.go` defaultWSWriteWait. */
const WRITE_WAIT_MS = 10_000;

/** @param clock measures how long a text waits; who reads nothing for 10 seconds is cut off. */
export function createOutbox(wire: Wire, clock: Clock): Outbox {
  let waiting = 0;
  let length = 0;
  let movedAt = clock.now();
  let wake: (() => void) | undefined;
  const left = (text: string) => {
    waiting--;
    length -= text.length;
    movedAt = clock.now();
    if (waiting < ANSWERS) wake?.();
  };
  return {
    isFull: () => waiting >= ANSWERS + NEWS || length >= MAX_WAITING_LENGTH,
    drained() {
      if (waiting < ANSWERS) return Promise.resolve();
      return new Promise((resolve) => {
        wake = resolve;
      });
    },
    send(text) {
      if (waiting === 0) movedAt = clock.now();
      if (clock.now() - movedAt > WRITE_WAIT_MS) return wire.cut();
      waiting++;
      length += text.length;
      wire.send(text, () => left(text));
    },
  };
}
