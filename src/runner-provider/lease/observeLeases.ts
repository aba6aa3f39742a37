import type { Clock } from '../../base/clock.ts';
import type { Logger } from '../../base/logger.ts';
import { describeError } from '../../base/runnerError.ts';
import type { Store } from '../../base/store.ts';
import { formatLeaseId, type LeaseId } from '../../chain/protocol/ids.ts';
import type { LeaseView } from '../../chain/query/leaseView.ts';
import type { ProviderChain } from '../chain/providerChain.ts';
import type { Executor } from '../executor/executor.ts';
import { listManifests } from './manifestRecord.ts';
import type { LeaseTruth, Observed } from './planReconcile.ts';

export interface ObserveOptions {
  readonly chain: Pick<ProviderChain, 'listActiveLeases' | 'listOwnBids' | 'findLease' | 'getTimeOfHeight'>;
  readonly manifests: Store;
  readonly executor: Pick<Executor, 'list'>;
  readonly manifestTimeoutMs: number;
  readonly bidTimeoutMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Looks at everything at once: chain, saved manifests, workloads. A lease that we hold something for and that is not among the active ones
 * is asked for by itself: a list that came back short must not look like closed leases.
 * @param closedBefore what the previous look found closed.
 * @throws when a list cannot be read: then nothing is planned at all.
 */
export async function observeLeases(options: ObserveOptions, closedBefore: ReadonlySet<string>): Promise<Observed> {
  const { chain, clock, manifestTimeoutMs, bidTimeoutMs } = options;
  const [manifests, workloads] = await Promise.all([listManifests(options.manifests), options.executor.list()]);
  // Bids before leases: a bid that becomes a lease in between is then seen at least once.
  const bids = await chain.listOwnBids('open');
  const active = await chain.listActiveLeases();
  const held = [...manifests, ...workloads].map(({ lease }) => lease);
  const nowMs = clock.now();
  return {
    nowMs,
    truths: await readTruths(options, active, held),
    closedBefore,
    leases: await Promise.all(
      active.map(async ({ id, createdAt }) => ({ id, wonAtMs: await timeOf(options, createdAt, nowMs) })),
    ),
    openBids: await Promise.all(
      bids.map(async ({ id, createdAt }) => ({ id, madeAtMs: await timeOf(options, createdAt, nowMs) })),
    ),
    manifests,
    workloads,
    manifestTimeoutMs,
    bidTimeoutMs,
  };
}

async function readTruths(
  options: ObserveOptions,
  active: readonly LeaseView[],
  held: readonly LeaseId[],
): Promise<Map<string, LeaseTruth>> {
  const truths = new Map<string, LeaseTruth>(active.map(({ id }) => [formatLeaseId(id), 'running']));
  for (const lease of held) {
    const key = formatLeaseId(lease);
    if (!truths.has(key)) truths.set(key, await readTruth(options, lease));
  }
  return truths;
}

/** Only the chain's own word that a lease is over counts as closed. A lease being reclaimed runs until its deadline. */
async function readTruth({ chain, logger }: ObserveOptions, lease: LeaseId): Promise<LeaseTruth> {
  try {
    const state = (await chain.findLease(lease))?.state;
    if (state === 'closed' || state === 'insufficient_funds') return 'closed';
    return state === 'active' || state === 'reclaiming' ? 'running' : 'unknown';
  } catch (cause) {
    logger.warn('a lease could not be read', { lease: formatLeaseId(lease), reason: describeError(cause) });
    return 'unknown';
  }
}

/** A block whose time cannot be read is taken for the present one: that only puts a deadline off. */
async function timeOf({ chain, logger }: ObserveOptions, height: bigint, nowMs: number): Promise<number> {
  try {
    return await chain.getTimeOfHeight(height);
  } catch (cause) {
    logger.warn('the time of a block could not be read', { height, reason: describeError(cause) });
    return nowMs;
  }
}
