import { withDeadline } from '../../base/abort.ts';
import type { ErrorName } from '../../base/catalogue.ts';
import type { Clock } from '../../base/clock.ts';
import type { Logger } from '../../base/logger.ts';
import type { Random } from '../../base/random.ts';
import { retry } from '../../base/retry.ts';
import { describeError, isRunnerError, RunnerError } from '../../base/runnerError.ts';
import type { NodeStatus } from './chainConnection.ts';
import type { CometNode } from './cometNode.ts';

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
  /** Repeats on the next node, with a jittered wait between, until one answers or all have failed. */
  read<Answer>(what: string, work: Work<Answer>, signal?: AbortSignal): Promise<Answer>;
  /** Asks one node once: the preferred one, or the `attempt`-th after it. */
  once<Answer>(what: string, attempt: number, work: Work<Answer>, signal?: AbortSignal): Promise<Answer>;
  /** Takes note of where a node stands. @throws RunnerError when it must not be believed: CHAIN_ID_MISMATCH, NODE_CATCHING_UP, NODE_BEHIND. */
  judge(node: CometNode, status: NodeStatus): NodeStatus;
}

/** How far behind the highest block seen a node may be: nodes of one network differ by a block or two. */
const TOLERATED_LAG = 5n;
const FIRST_DELAY_MS = 100;
const MAX_DELAY_MS = 2_000;
/** Beyond one per node, for a moment's hiccup. */
const EXTRA_ATTEMPTS = 2;

const TRANSIENT: ReadonlySet<ErrorName> = new Set<ErrorName>([
  'NODE_UNREACHABLE',
  'NODE_REFUSED',
  'NODE_ANSWER_INVALID',
  'NODE_CATCHING_UP',
  'NODE_BEHIND',
  'CHAIN_ID_MISMATCH',
]);

/** A pool in the order given. Each node's chain and height are checked before its first use, and again after it failed. */
export function createNodePool(options: NodePoolOptions): NodePool {
  const { nodes, clock, random, logger } = options;
  const trusted = new Set<CometNode>();
  let first = 0;
  let chainId = options.chainId;
  let seen = 0n;

  const nodeAt = (index: number): CometNode => {
    const node = nodes[index % nodes.length];
    if (!node) throw new RunnerError('NODE_URL_INVALID', { position: 0, count: 0 });
    return node;
  };
  const judge = (node: CometNode, status: NodeStatus): NodeStatus => {
    assertUsable(node.endpoint.name, status, chainId ?? status.chainId, seen);
    chainId = status.chainId;
    if (status.height > seen) seen = status.height;
    return status;
  };
  const distrust = (node: CometNode, error: unknown) => {
    trusted.delete(node);
    if (nodeAt(first) === node) first = (first + 1) % nodes.length;
    logger.debug('node failed', { endpoint: node.endpoint.name, error: describeError(error) });
  };
  const call = <Answer>(node: CometNode, what: string, work: Work<Answer>, signal?: AbortSignal) =>
    callWithDeadline({ ...options, what, node, signal }, work);
  const once: NodePool['once'] = async (what, attempt, work, signal) => {
    const node = nodeAt(first + attempt);
    try {
      if (!trusted.has(node)) judge(node, await call(node, 'status', (one, inner) => one.status(inner), signal));
      trusted.add(node);
      return await call(node, what, work, signal);
    } catch (error) {
      if (isTransient(error)) distrust(node, error);
      throw error;
    }
  };
  return {
    get preferred() {
      return nodeAt(first);
    },
    judge,
    once,
    read: (what, work, signal) =>
      retry(
        {
          attempts: nodes.length + EXTRA_ATTEMPTS,
          firstDelayMs: FIRST_DELAY_MS,
          maxDelayMs: MAX_DELAY_MS,
          clock,
          random,
          signal,
          isTransient,
        },
        () => once(what, 0, work, signal),
      ),
  };
}

function assertUsable(endpoint: string, status: NodeStatus, chainId: string, seen: bigint): void {
  const { height } = status;
  if (status.chainId !== chainId)
    throw new RunnerError('CHAIN_ID_MISMATCH', { endpoint, expected: chainId, actual: status.chainId });
  if (status.catchingUp) throw new RunnerError('NODE_CATCHING_UP', { endpoint, height });
  if (height + TOLERATED_LAG < seen) throw new RunnerError('NODE_BEHIND', { endpoint, height, seen });
}

function isTransient(error: unknown): boolean {
  return isRunnerError(error) && TRANSIENT.has(error.kind);
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
