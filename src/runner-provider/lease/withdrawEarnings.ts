import type { Clock } from '../../base/clock.ts';
import type { Logger } from '../../base/logger.ts';
import type { Result } from '../../base/result.ts';
import { describeError } from '../../base/runnerError.ts';
import type { IncludedTx } from '../../chain/connection/chainConnection.ts';
import { withdrawLeaseMsg } from '../../chain/message/withdrawLeaseMsg.ts';
import { formatDeploymentId, formatLeaseId, type LeaseId } from '../../chain/protocol/ids.ts';
import type { DeploymentView } from '../../chain/query/deploymentView.ts';
import type { LeaseView } from '../../chain/query/leaseView.ts';
import type { SubmitOptions, TxFailure } from '../../chain/signing/signer.ts';
import type { ProviderChain } from '../chain/providerChain.ts';
import { type PaidLease, planWithdrawals } from './planWithdrawals.ts';

export interface WithdrawOptions {
  readonly chain: Pick<ProviderChain, 'listActiveLeases' | 'findDeployment' | 'getTimeOfHeight' | 'getHeight'>;
  readonly submit: (options: SubmitOptions) => Promise<Result<IncludedTx, TxFailure>>;
  readonly periodMs: number;
  /** How often escrows are looked at. */
  readonly checkMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/** When each lease was last withdrawn from, by the text of its id. Lost with the process: then the lease's beginning counts. */
type WithdrawnAt = Map<string, number>;

/** Withdraws what is due, again and again, until the signal aborts. A failure is logged and met with the next round. */
export async function withdrawEarnings(options: WithdrawOptions): Promise<void> {
  const { clock, checkMs, periodMs, logger, signal } = options;
  const withdrawnAt: WithdrawnAt = new Map();
  while (!signal.aborted) {
    await clock.sleep(Math.min(checkMs, periodMs), signal).catch(() => undefined);
    if (signal.aborted) return;
    await withdrawDue(options, withdrawnAt).catch((cause: unknown) => {
      if (!signal.aborted) logger.warn('earnings could not be withdrawn', { reason: describeError(cause) });
    });
  }
}

/** One round. The transactions go one after the other's block: no deployment is settled twice in one. */
export async function withdrawDue(options: WithdrawOptions, withdrawnAt: WithdrawnAt): Promise<void> {
  const { chain, clock, periodMs } = options;
  const [leases, height] = await Promise.all([chain.listActiveLeases(), chain.getHeight()]);
  const paid = await Promise.all(leases.map((lease) => readEscrow(options, lease, withdrawnAt)));
  const known = paid.filter((one) => one !== undefined);
  for (const round of planWithdrawals(known, { nowMs: clock.now(), height, periodMs })) {
    const done = (await withdraw(options, round)) ? round : await withdrawOneByOne(options, round);
    for (const lease of done) withdrawnAt.set(formatLeaseId(lease), clock.now());
  }
}

async function readEscrow(
  { chain }: WithdrawOptions,
  lease: LeaseView,
  withdrawnAt: WithdrawnAt,
): Promise<PaidLease | undefined> {
  const deployment: DeploymentView | undefined = await chain.findDeployment(lease.id);
  const withdrawnAtMs = withdrawnAt.get(formatLeaseId(lease.id)) ?? (await chain.getTimeOfHeight(lease.createdAt));
  return deployment && { lease, escrow: deployment.escrow, withdrawnAtMs };
}

/** A lease that closed meanwhile takes the whole transaction down: then each goes alone. */
async function withdrawOneByOne(options: WithdrawOptions, round: readonly LeaseId[]): Promise<LeaseId[]> {
  const done: LeaseId[] = [];
  for (const lease of round.length > 1 ? round : []) if (await withdraw(options, [lease])) done.push(lease);
  return done;
}

async function withdraw({ submit, logger, signal }: WithdrawOptions, leases: readonly LeaseId[]): Promise<boolean> {
  const [first] = leases;
  if (!first) return true;
  const key = `withdraw-${formatDeploymentId(first).replaceAll('/', '-')}-${leases.length}`;
  const sent = await submit({ messages: leases.map(withdrawLeaseMsg), key, signal });
  if (sent.ok) logger.info('withdrew earnings', { leases: leases.length, height: sent.value.height });
  else logger.warn('a withdrawal failed', { leases: leases.map(formatLeaseId).join(' '), reason: sent.error.log });
  return sent.ok;
}
