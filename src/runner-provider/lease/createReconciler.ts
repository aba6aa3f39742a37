import type { Clock } from '../../base/clock.ts';
import type { Logger } from '../../base/logger.ts';
import type { Result } from '../../base/result.ts';
import { describeError } from '../../base/runnerError.ts';
import type { IncludedTx } from '../../chain/connection/chainConnection.ts';
import { closeBidMsg, type ProviderCloseReason } from '../../chain/message/closeBidMsg.ts';
import { type BidId, formatLeaseId, formatOrderId, type LeaseId, type OrderId } from '../../chain/protocol/ids.ts';
import type { SubmitOptions, TxFailure } from '../../chain/signing/signer.ts';
import type { Executor } from '../executor/executor.ts';
import type { Reservations } from '../market/createReservations.ts';
import type { InFlight } from './createInFlight.ts';
import type { Waker } from './createWaker.ts';
import { findManifest, removeManifest } from './manifestRecord.ts';
import { type ObserveOptions, observeLeases } from './observeLeases.ts';
import { type Action, type Observed, planReconcile } from './planReconcile.ts';
import { toWorkload } from './toWorkload.ts';

export interface ReconcilerOptions extends ObserveOptions {
  readonly executor: Pick<Executor, 'list' | 'start' | 'remove' | 'findServices'>;
  readonly reservations: Reservations;
  /** Orders whose bids are on their way: the chain does not know of them yet. */
  readonly ordersInFlight: () => readonly OrderId[];
  readonly submit: (options: SubmitOptions) => Promise<Result<IncludedTx, TxFailure>>;
  readonly inFlight: InFlight;
  readonly waker: Waker;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly periodMs: number;
  readonly signal: AbortSignal;
}

/** Between the first look that finds a lease closed and the second one. */
const CONFIRM_MS = 1_000;

/**
 * Brings what we hold in line with the chain, again and again, until the signal aborts. Looks when woken and once per period; a look that
 * fails changes nothing. @returns one look and what follows from it, and the endless loop of them.
 */
export function createReconciler(options: ReconcilerOptions): { pass(): Promise<Action[]>; run(): Promise<void> } {
  let closedBefore: ReadonlySet<string> = new Set();
  const seenExits = new Set<string>();
  const pass = async () => {
    const ordersInFlight = options.ordersInFlight();
    const observed = await observeLeases(options, closedBefore);
    closedBefore = new Set([...observed.truths].filter(([, truth]) => truth === 'closed').map(([key]) => key));
    releaseForgotten(options, observed, ordersInFlight);
    await noteExits(options, observed, seenExits);
    const actions = planReconcile(observed);
    for (const action of actions) apply(options, action);
    return actions;
  };
  return { pass, run: () => loop(options, pass) };
}

async function loop({ waker, logger, signal, periodMs }: ReconcilerOptions, pass: () => Promise<Action[]>) {
  while (!signal.aborted) {
    const actions = await pass().catch((cause: unknown) => {
      if (!signal.aborted) logger.warn('leases could not be looked at', { reason: describeError(cause) });
      return [];
    });
    const doubtful = actions.some(({ kind }) => kind === 'confirm-closed');
    await waker.wait(doubtful ? CONFIRM_MS : periodMs, signal).catch(() => undefined);
  }
}

/** Frees what neither a bid on its way, nor one on chain, nor a lease, nor a workload that still runs stands for. */
function releaseForgotten({ reservations }: ReconcilerOptions, observed: Observed, ordersInFlight: readonly OrderId[]) {
  const ids = [...observed.openBids, ...observed.leases].map(({ id }) => id);
  const held = [...observed.manifests, ...observed.workloads].map(({ lease }) => lease);
  const kept = new Set([...ordersInFlight, ...ids, ...held].map(formatOrderId));
  for (const { order } of reservations.list()) if (!kept.has(formatOrderId(order))) reservations.release(order);
}

/** Says once of each replica how it ended; the code also stays in the executor's files until the teardown. */
async function noteExits({ executor, logger }: ReconcilerOptions, observed: Observed, seen: Set<string>) {
  for (const { lease } of observed.workloads) {
    const replicas = ((await executor.findServices(lease)) ?? []).flatMap((service) => service.replicas);
    for (const { name, phase, exitCode } of replicas) {
      if (phase === 'running' || seen.has(name)) continue;
      seen.add(name);
      logger.info('a replica ended', { lease: formatLeaseId(lease), replica: name, phase, exitCode });
    }
  }
}

/** Begins what was planned. A lease whose end is in doubt only gets its second look. */
function apply(options: ReconcilerOptions, action: Action): void {
  if (action.kind === 'start') begin(options, action.lease, 'start', () => start(options, action.lease));
  if (action.kind === 'remove') begin(options, action.lease, 'remove', () => remove(options, action.lease));
  if (action.kind === 'close-lease') close(options, action.lease, action.reason);
  if (action.kind === 'close-bid') close(options, action.bid, 'unspecified');
}

/** One thing at a time with each lease; what could not be done is planned again. */
function begin({ inFlight, logger }: ReconcilerOptions, lease: LeaseId, what: string, work: () => Promise<void>): void {
  const name = formatLeaseId(lease);
  inFlight.begin(name, () =>
    work().then(
      () => logger.info(`workload: ${what}`, { lease: name }),
      (cause) => logger.error(`workload: ${what} failed`, { lease: name, reason: describeError(cause) }),
    ),
  );
}

async function start({ executor, manifests }: ReconcilerOptions, lease: LeaseId): Promise<void> {
  const manifest = await findManifest(manifests, lease);
  if (manifest) await executor.start(toWorkload(manifest));
}

/** The manifest goes last: while it is there, an agent that died in between knows that there is something to remove. */
async function remove({ executor, manifests, waker }: ReconcilerOptions, lease: LeaseId): Promise<void> {
  await executor.remove(lease);
  await removeManifest(manifests, lease);
  waker.wake();
}

function close(options: ReconcilerOptions, id: BidId, reason: ProviderCloseReason): void {
  const { inFlight, submit, signal, waker, logger } = options;
  const name = `close-${formatLeaseId(id)}`;
  inFlight.begin(name, async () => {
    try {
      const closed = await submit({ messages: [closeBidMsg({ id, reason })], key: name.replaceAll('/', '-'), signal });
      if (closed.ok) logger.info('closed a bid', { bid: formatLeaseId(id), reason });
      else logger.warn('a bid could not be closed', { bid: formatLeaseId(id), reason: closed.error.log });
      waker.wake();
    } catch (cause) {
      if (!signal.aborted)
        logger.warn('a bid could not be closed', { bid: formatLeaseId(id), reason: describeError(cause) });
    }
  });
}
