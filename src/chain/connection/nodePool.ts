import { withDeadline } from '../../base/abort.ts';
import type { ErrorName } from '../../base/catalogue.ts';
import type { Clock } from '../../base/clock.ts';
import type { Logger } from '../../base/logger.ts';
import type { Random } from '../../base/random.ts';
import { backoffMs } from '../../base/retry.ts';
import { describeError, isRunnerError, RunnerError } from '../../base/runnerError.ts';
import { assertFresh } from './assertFresh.ts';
import type { NodeStatus } from './chainConnection.ts';
import type { CometNode } from './cometNode.ts';
import { retryAfterMs } from './retryAfter.ts';

export interface NodePoolOptions {
  readonly nodes: readonly CometNode[];
  readonly chainId: string | undefined;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** For each single call, in milliseconds. */
  readonly deadlineMs: number;
}
type Work<Answer> = (node: CometNode, signal: AbortSignal) => Promise<Answer>;

/** Several nodes as one: the preferred one is asked until it fails, then the next in the list is. */
export interface NodePool {
  readonly preferred: CometNode;
  /** The highest block that any node has told of. */
  readonly seen: bigint;
  /**
   * Repeats on the next node, with a jittered wait between, until one answers, each has failed often enough, or the time for all attempts
   * together is over. A node that asks to be left alone for a while is.
   */
  read<Answer>(what: string, work: Work<Answer>, signal?: AbortSignal): Promise<Answer>;
  /** Asks one node once: the preferred one, or the `attempt`-th after it. */
  once<Answer>(what: string, attempt: number, work: Work<Answer>, signal?: AbortSignal): Promise<Answer>;
  /** Takes note of where a node stands. @throws RunnerError when it must not be believed: CHAIN_ID_MISMATCH, NODE_CATCHING_UP, NODE_STALE, NODE_BEHIND. */
  judge(node: CometNode, status: NodeStatus): NodeStatus;
}

/** How far behind the highest block seen a node may be and still get a broadcast: nodes of one network differ by a block or two. */
const TOLERATED_LAG = 5n;
const FIRST_DELAY_MS = 100;
const MAX_DELAY_MS = 2_000;
/** Beyond one per node, for a moment's hiccup. */
const EXTRA_ATTEMPTS = 2;
/** All attempts of a read together may take as long as so many calls. */
const READ_DEADLINES = 3;
/** Enough for the wait to be the longest; beyond, the power would overflow. */
const MOST_DOUBLINGS = 16;

const TRANSIENT: ReadonlySet<ErrorName> = new Set<ErrorName>([
  'NODE_UNREACHABLE',
  'NODE_REFUSED',
  'NODE_ANSWER_INVALID',
  'NODE_CATCHING_UP',
  'NODE_BEHIND',
  'NODE_STALE',
  'CHAIN_ID_MISMATCH',
]);

/** A pool in the order given. Each node's chain and height are checked before its first use, and again after it failed. */
export function createNodePool(options: NodePoolOptions): NodePool {
  const { nodes, clock, random, logger, deadlineMs } = options;
  const trusted = new Set<CometNode>();
  /** Until when a node asked to be left alone. */
  const restUntil = new Map<CometNode, number>();
  let first = 0;
  let chainId = options.chainId;
  let seen = 0n;

  const nodeAt = (index: number): CometNode => {
    const node = nodes[index % nodes.length];
    if (!node) throw new RunnerError('NODE_URL_INVALID', { position: 0, count: 0 });
    return node;
  };
  const restMs = (node: CometNode): number => Math.max(0, (restUntil.get(node) ?? 0) - clock.now());
  const judge = (node: CometNode, status: NodeStatus): NodeStatus => {
    assertUsable(node.endpoint.name, status, chainId ?? status.chainId, seen);
    assertFresh(node.endpoint.name, status, clock.now());
    chainId = status.chainId;
    if (status.height > seen) seen = status.height;
    return status;
  };
  const distrust = (node: CometNode, error: unknown) => {
    trusted.delete(node);
    const waitMs = retryAfterMs(error, clock.now());
    if (waitMs !== undefined) restUntil.set(node, clock.now() + waitMs);
    if (nodeAt(first) === node) first = (first + 1) % nodes.length;
    logger.debug('node failed', { endpoint: node.endpoint.name, error: describeError(error) });
  };
  const call = <Answer>(node: CometNode, what: string, work: Work<Answer>, signal?: AbortSignal) =>
    callWithDeadline({ ...options, what, node, signal }, work);
  const once: NodePool['once'] = async (what, attempt, work, signal) => {
    const node = nodeAt(first + attempt);
    try {
      assertRested(node, restMs(node));
      if (!trusted.has(node)) judge(node, await call(node, 'status', (one, inner) => one.status(inner), signal));
      trusted.add(node);
      return await call(node, what, work, signal);
    } catch (error) {
      if (isTransient(error)) distrust(node, error);
      throw error;
    }
  };
  /** Prefers a node that may be asked; when each wants to be left alone, waits for the one that does so the shortest. */
  const preferRested = async (untilMs: number, signal?: AbortSignal): Promise<void> => {
    const rests = nodes.map((_, index) => restMs(nodeAt(first + index)));
    const shortest = Math.min(...rests);
    first = (first + rests.indexOf(shortest)) % nodes.length;
    if (shortest > 0) await clock.sleep(Math.min(shortest, Math.max(0, untilMs - clock.now())), signal);
  };
  return {
    get preferred() {
      return nodeAt(first);
    },
    get seen() {
      return seen;
    },
    judge,
    once,
    read: async (what, work, signal) => {
      const untilMs = clock.now() + READ_DEADLINES * deadlineMs;
      const most = nodes.length + EXTRA_ATTEMPTS;
      for (let attempt = 1; ; attempt++) {
        signal?.throwIfAborted();
        await preferRested(untilMs, signal);
        try {
          return await once(what, 0, work, signal);
        } catch (error) {
          if (signal?.aborted || clock.now() >= untilMs || !mayPass(error, attempt < most)) throw error;
          const pause = { firstDelayMs: FIRST_DELAY_MS, maxDelayMs: MAX_DELAY_MS, random };
          await clock.sleep(backoffMs(pause, Math.min(attempt, MOST_DOUBLINGS)), signal);
        }
      }
    },
  };
}

function assertUsable(endpoint: string, status: NodeStatus, chainId: string, seen: bigint): void {
  const { height } = status;
  if (status.chainId !== chainId)
    throw new RunnerError('CHAIN_ID_MISMATCH', { endpoint, expected: chainId, actual: status.chainId });
  if (status.catchingUp) throw new RunnerError('NODE_CATCHING_UP', { endpoint, height });
  if (height + TOLERATED_LAG < seen) throw new RunnerError('NODE_BEHIND', { endpoint, height, seen });
}

/** Nothing is sent to a node before the time it has asked for is over. */
function assertRested({ endpoint }: CometNode, restMs: number): void {
  if (restMs > 0)
    throw new RunnerError('NODE_UNREACHABLE', { endpoint: endpoint.name, reason: `asks to be left for ${restMs} ms` });
}

function isTransient(error: unknown): boolean {
  return isRunnerError(error) && TRANSIENT.has(error.kind);
}

/** One that is behind catches up: for that alone it is worth to ask more often. */
function mayPass(error: unknown, isEarly: boolean): boolean {
  return isTransient(error) && (isEarly || isRunnerError(error, 'NODE_BEHIND'));
}

/** A call that takes too long is an endpoint that does not answer, which is what the user must hear. */
async function callWithDeadline<Answer>(
  options: { node: CometNode; what: string; deadlineMs: number; clock: Clock; signal?: AbortSignal | undefined },
  work: Work<Answer>,
): Promise<Answer> {
  try {
    return await withDeadline(options, (signal) => work(options.node, signal));
  } catch (error) {
    if (options.signal?.aborted || !isRunnerError(error, 'DEADLINE_EXCEEDED')) throw error;
    const reason = `no answer within ${options.deadlineMs} ms`;
    throw new RunnerError('NODE_UNREACHABLE', { endpoint: options.node.endpoint.name, reason }, { cause: error });
  }
}
