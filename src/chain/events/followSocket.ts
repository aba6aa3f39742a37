import type { Clock } from '../../base/clock.ts';
import type { Head } from './createHead.ts';
import { openHeaderSocket } from './openHeaderSocket.ts';

export interface FollowOptions {
  readonly url: string;
  readonly head: Head;
  /** Asks a node for the height. Says whether it is news: then the socket has kept something from us. */
  readonly poll: () => Promise<boolean>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** No block in so many intervals makes a socket suspect. */
const SILENT_INTERVALS = 3;
/** A suspicion is not worth a question more often than this. */
const LEAST_SILENCE_MS = 1_000;
/** However slow the chain: after this a socket is replaced. */
const MOST_SILENCE_MS = 15_000;

/**
 * Lets one subscription feed the head until it closes, falls silent, or turns out to have left out a block.
 * @returns how many blocks it announced.
 */
export async function followSocket({ url, head, poll, clock, signal }: FollowOptions): Promise<number> {
  let heard = 0;
  let heardAtMs = clock.now();
  const socket = openHeaderSocket(url, (height) => {
    heard++;
    heardAtMs = clock.now();
    head.note(height);
  });
  const isDead = async (limitMs: number): Promise<boolean> => {
    const silentMs = clock.now() - heardAtMs;
    return silentMs >= limitMs && ((await poll()) || silentMs >= MOST_SILENCE_MS);
  };
  try {
    let limitMs = silenceLimit(head.intervalMs);
    while (!(await endsWithin(socket.closed, limitMs, clock, signal)) && !(await isDead(limitMs)))
      limitMs = silenceLimit(head.intervalMs);
    return heard;
  } finally {
    socket.close();
  }
}

function silenceLimit(intervalMs: number): number {
  return Math.min(MOST_SILENCE_MS, Math.max(LEAST_SILENCE_MS, intervalMs * SILENT_INTERVALS));
}

async function endsWithin(closed: Promise<void>, ms: number, clock: Clock, signal: AbortSignal): Promise<boolean> {
  const stop = new AbortController();
  const time = clock.sleep(ms, AbortSignal.any([signal, stop.signal]));
  try {
    return await Promise.race([closed.then(() => true), time.then(() => false)]);
  } finally {
    stop.abort();
    time.catch(() => undefined);
  }
}
