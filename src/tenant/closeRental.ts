import type { Clock } from '../base/clock.ts';
import type { Logger } from '../base/logger.ts';
import type { Store } from '../base/store.ts';
import type { DecCoin } from '../chain/protocol/coin.ts';
import { formatDeploymentId } from '../chain/protocol/ids.ts';
import type { Signer } from '../chain/signing/signer.ts';
import { type CloseTools, closeDeployment } from './closeDeployment.ts';
import { costOf, type DeploymentCost } from './costOf.ts';
import { feesOf } from './feesOf.ts';
import { type FoundDeployment, findRentals } from './findRentals.ts';
import { createJournal } from './journal.ts';
import type { Market } from './market.ts';
import { createPhaseWatch } from './phases.ts';
import type { PreparedClose } from './prepareClose.ts';
import type { Progress } from './rental.ts';
import type { RentalKey } from './rentalId.ts';

export interface CloseOptions {
  readonly key: RentalKey;
  readonly market: Market;
  readonly signer: Signer;
  readonly store: Store;
  readonly prepared?: PreparedClose;
  /** How long the chain may take for each deployment. Default 3 min. */
  readonly closeWaitMs?: number;
  readonly onProgress?: (progress: Progress) => void;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly signal?: AbortSignal;
}

/**
 * What the rental came to. Coins are summed over all its deployments; the single numbers are of the last one that was leased, or else of the
 * last one.
 */
export interface CloseReport {
  readonly deployments: readonly DeploymentCost[];
  readonly dseq?: bigint;
  readonly provider?: string;
  readonly price?: DecCoin;
  readonly orderHeight?: bigint;
  readonly leaseHeight?: bigint;
  readonly closeHeight?: bigint;
  readonly blocksToLease?: number;
  readonly blocksHeld: bigint;
  readonly spentUact: bigint;
  readonly refundedUact: bigint;
  /** Undefined where the journal does not know all the transactions: in another job than the one that rented. */
  readonly feesUakt?: bigint;
  readonly phasesMs: Readonly<Record<string, number>>;
}

/**
 * Closes all that a rental has opened, sees it closed, and says what it cost. It may be repeated, and needs nothing but the rental's key: the
 * journal makes it exact, the chain makes it complete.
 * @throws RunnerError CLOSE_UNCONFIRMED, TX_…, and the chain's.
 */
export async function closeRental(options: CloseOptions): Promise<CloseReport> {
  const tools = { ...options, journal: createJournal(options.store) };
  const found = await findRentals(tools, options.signer.address, options.key, options.signal);
  const earlier = Object.assign({}, ...found.map(({ record }) => record?.phasesMs ?? {}));
  const phases = createPhaseWatch(options.clock, earlier);
  phases.enter('close');
  const costs: DeploymentCost[] = [];
  for (const deployment of found) costs.push(await closeOne(tools, deployment));
  const known = found.length > 0 && found.every(({ record }) => record !== undefined);
  const fees = known ? await Promise.all(found.map((one) => feesOfDeployment(tools, one))) : undefined;
  return summarize(costs, fees && sum(fees), phases.read());
}

async function closeOne(tools: CloseTools & CloseOptions, { tag, id }: FoundDeployment): Promise<DeploymentCost> {
  tools.onProgress?.({ phase: 'close', message: 'Closing', dseq: id.dseq });
  tools.logger.info('closing deployment', { deployment: formatDeploymentId(id) });
  const closed = await closeDeployment(tools, { tag, id });
  const leases = await tools.market.listLeases(id, tools.signal);
  return costOf({ tag, id, ...closed, lease: leases[0], record: await tools.journal.find(tag) });
}

async function feesOfDeployment(tools: CloseTools, { tag }: FoundDeployment): Promise<bigint> {
  const record = await tools.journal.find(tag);
  return feesOf(tools.market, record?.txs ?? [], tools.signal);
}

function summarize(
  deployments: readonly DeploymentCost[],
  feesUakt: bigint | undefined,
  phasesMs: Readonly<Record<string, number>>,
): CloseReport {
  const shown = deployments.findLast(({ provider }) => provider !== undefined) ?? deployments.at(-1);
  const { tag: _, id, ...numbers } = shown ?? { tag: '', id: undefined, blocksHeld: 0n };
  return {
    ...numbers,
    ...(id && { dseq: id.dseq }),
    deployments,
    spentUact: sum(deployments.map((one) => one.spentUact)),
    refundedUact: sum(deployments.map((one) => one.refundedUact ?? 0n)),
    ...(feesUakt !== undefined && { feesUakt }),
    phasesMs,
  };
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
