import type { Clock } from '../../base/clock.ts';
import type { Logger } from '../../base/logger.ts';
import { describeError, isRunnerError } from '../../base/runnerError.ts';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { createHead, type Head } from './createHead.ts';
import { followSocket } from './followSocket.ts';

export interface WatchHeadOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

const FIRST_RETRY_MS = 250;
const MOST_RETRY_MS = 15_000;
const POLLS_PER_BLOCK = 4;
const MIN_POLL_MS = 50;
const MAX_POLL_MS = 1_000;

/**
 * Keeps a head up to date until the signal aborts. A socket's word is only a hint that makes us look sooner: one that closes or says
 * nothing is replaced, and as long as there is none the height is polled.
 */
export function watchHead(connection: ChainConnection, options: WatchHeadOptions): Head {
  const head = createHead(options.clock);
  keepUp(connection, head, options).catch(head.end);
  return head;
}

async function keepUp(connection: ChainConnection, head: Head, options: WatchHeadOptions): Promise<never> {
  const { clock, logger, signal } = options;
  const poll = () => pollHead(connection, head, options);
  await poll();
  for (let failures = 0; ; ) {
    const heard = await followSocket({ url: connection.websocketUrl(), head, poll, clock, signal });
    signal.throwIfAborted();
    failures = heard > 0 ? 0 : failures + 1;
    logger.debug('block subscription ended', { heard, failures });
    const untilMs = clock.now() + retryDelay(failures);
    for (await poll(); clock.now() < untilMs; await poll()) await clock.sleep(pollDelay(head.intervalMs), signal);
  }
}

/** Whether the chain has grown without our knowing. An outage is no news; the end of the connection is. */
async function pollHead(
  connection: ChainConnection,
  head: Head,
  { logger, signal }: WatchHeadOptions,
): Promise<boolean> {
  try {
    return head.note((await connection.status(signal)).height);
  } catch (error) {
    if (signal.aborted || !isRunnerError(error) || error.kind === 'CANCELLED') throw error;
    logger.warn('no node tells its height', { error: describeError(error) });
    return false;
  }
}

function pollDelay(intervalMs: number): number {
  return Math.min(MAX_POLL_MS, Math.max(MIN_POLL_MS, intervalMs / POLLS_PER_BLOCK));
}

function retryDelay(failures: number): number {
  return failures === 0 ? 0 : Math.min(MOST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
}
