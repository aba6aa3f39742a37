import type { Clock } from '../base/clock.ts';
import type { Logger } from '../base/logger.ts';
import { closeDeploymentMsg } from '../chain/message/closeDeploymentMsg.ts';
import { type DeploymentId, formatDeploymentId } from '../chain/protocol/ids.ts';
import type { Signer } from '../chain/signing/signer.ts';
import { listOwnDeployments, type OwnDeployment } from './findRentals.ts';
import type { Market } from './market.ts';
import type { IsJobLive, JobLiveness } from './ports.ts';
import type { RentalTag } from './rentalId.ts';
import { closeKey } from './txKeys.ts';

export interface ReapOptions {
  readonly market: Pick<Market, 'listActiveDeployments' | 'findDeployment'>;
  readonly signer: Signer;
  readonly owner: string;
  /** Only rentals of this repository; all of ours when absent. */
  readonly repositoryId?: bigint;
  readonly isJobLive: IsJobLive;
  readonly clock: Clock;
  /** Time between the two reads that have to agree. */
  readonly readGapMs: number;
  readonly logger: Logger;
  readonly signal?: AbortSignal;
}

/** live, unknown: left alone. closed: closed now. gone: somebody else closed it. failed: it should have been closed, and is still open. */
export type ReapVerdict = 'live' | 'unknown' | 'closed' | 'gone' | 'failed';

export interface ReapedDeployment {
  readonly id: DeploymentId;
  readonly tag: RentalTag;
  readonly verdict: ReapVerdict;
}

export interface ReapReport {
  readonly deployments: readonly ReapedDeployment[];
  readonly closed: number;
  readonly failed: number;
}

/** Closes per transaction: some tens of thousands of gas each, far from a block's limit. */
const BATCH = 10;

/**
 * Closes the owner's deployments that carry our tag and whose job has ended. Two reads have to agree, so that one lagging list kills no live
 * job; an answer that does not come is no answer. Deployments of others are never touched. One pass; it may be repeated.
 */
export async function reap(options: ReapOptions): Promise<ReapReport> {
  const first = await judgeAll(options, await listOurs(options));
  const suspects = first.filter(({ liveness }) => liveness === 'ended');
  const spared = first.filter(({ liveness }) => liveness !== 'ended').map((one) => reported(one, spare(one.liveness)));
  if (suspects.length === 0) return reportOf(spared);
  await options.clock.sleep(options.readGapMs, options.signal);
  const second = await judgeAgain(options, suspects);
  const reaped: ReapedDeployment[] = [...spared, ...second.spared];
  for (let at = 0; at < second.doomed.length; at += BATCH) {
    reaped.push(...(await closeBatch(options, second.doomed.slice(at, at + BATCH))));
  }
  return reportOf(reaped);
}

interface Judged extends OwnDeployment {
  readonly liveness: JobLiveness;
}

async function listOurs({ market, owner, repositoryId, signal }: ReapOptions): Promise<OwnDeployment[]> {
  const own = await listOwnDeployments(market, owner, signal);
  return own.filter(({ parsedTag }) => repositoryId === undefined || parsedTag.repositoryId === repositoryId);
}

/** One after the other: GitHub counts requests that come at once against us. */
async function judgeAll(options: ReapOptions, own: readonly OwnDeployment[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const one of own) judged.push({ ...one, liveness: await options.isJobLive(one.parsedTag, options.signal) });
  return judged;
}

async function judgeAgain(options: ReapOptions, suspects: readonly Judged[]) {
  const open = new Set((await listOurs(options)).map(({ view }) => view.id.dseq));
  const gone = suspects.filter(({ view }) => !open.has(view.id.dseq)).map((one) => reported(one, 'gone'));
  const judged = await judgeAll(
    options,
    suspects.filter(({ view }) => open.has(view.id.dseq)),
  );
  const cleared = judged
    .filter(({ liveness }) => liveness !== 'ended')
    .map((one) => reported(one, spare(one.liveness)));
  return { spared: [...gone, ...cleared], doomed: judged.filter(({ liveness }) => liveness === 'ended') };
}

/** All in one transaction; one by one when that is refused, since a single one that is closed already fails them all. */
async function closeBatch(options: ReapOptions, batch: readonly Judged[]): Promise<ReapedDeployment[]> {
  if (batch.length > 1 && (await submitCloses(options, batch))) return batch.map((one) => reported(one, 'closed'));
  const reaped: ReapedDeployment[] = [];
  for (const one of batch) reaped.push(reported(one, await closeSingle(options, one)));
  return reaped;
}

async function closeSingle(options: ReapOptions, one: Judged): Promise<ReapVerdict> {
  if (await submitCloses(options, [one])) return 'closed';
  const view = await options.market.findDeployment(one.view.id, options.signal);
  return view?.state === 'active' ? 'failed' : 'gone';
}

async function submitCloses({ signer, signal, logger }: ReapOptions, batch: readonly Judged[]): Promise<boolean> {
  const ids = batch.map(({ view }) => view.id);
  const messages = ids.map(closeDeploymentMsg);
  const result = await signer.submit({ messages, key: ids.map(closeKey).join(' '), signal });
  for (const id of ids) logger.info(result.ok ? 'reaped' : 'not reaped', { deployment: formatDeploymentId(id) });
  return result.ok;
}

function spare(liveness: JobLiveness): ReapVerdict {
  return liveness === 'live' ? 'live' : 'unknown';
}

function reported({ view, parsedTag }: OwnDeployment, verdict: ReapVerdict): ReapedDeployment {
  return { id: view.id, tag: parsedTag, verdict };
}

function reportOf(deployments: readonly ReapedDeployment[]): ReapReport {
  const count = (verdict: ReapVerdict) => deployments.filter((one) => one.verdict === verdict).length;
  return { deployments, closed: count('closed'), failed: count('failed') };
}
