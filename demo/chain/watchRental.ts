import { setTimeout as delay } from 'node:timers/promises';
import type { ChainReader } from './connectReader.ts';

/** What the chain shows of the newest rental of an account. */
export interface RentalOnChain {
  readonly height: number;
  readonly dseq?: string;
  readonly deploymentActive: boolean;
  readonly orderHeight?: number;
  readonly orderOpen: boolean;
  readonly bids: ReadonlyArray<{ readonly provider: string; readonly price: string; readonly state: number }>;
  readonly lease?: {
    readonly provider: string;
    readonly price: string;
    readonly height: number;
    /** 0 while the lease lives. */
    readonly closedHeight: number;
    readonly active: boolean;
  };
}

const POLL_MS = 100;
const ACTIVE = 1;
const OPEN = 1;

/**
 * Reads the chain once per block and tells what became of the newest deployment that `owner` created after `since`.
 * Ends when the signal aborts; throws what the node's client throws.
 */
export async function* watchRental(
  reader: ChainReader,
  owner: string,
  since: number,
  signal: AbortSignal,
): AsyncGenerator<RentalOnChain> {
  for (let seen = 0; !signal.aborted; ) {
    const height = await reader.height();
    if (height > seen) yield await readRental(reader, owner, since, height);
    else await delay(POLL_MS, undefined, { signal }).catch(() => undefined);
    seen = height;
  }
}

/** The newest deployment of `owner` that was created after the block `since`, with its order, bids and lease. */
export async function readRental(
  reader: ChainReader,
  owner: string,
  since: number,
  height: number,
): Promise<RentalOnChain> {
  const deployment = (await listRentals(reader, owner, since)).at(-1);
  if (!deployment?.id) return { height, deploymentActive: false, orderOpen: false, bids: [] };
  const dseq = deployment.id.dseq.toString();
  const [orders, bids, leases] = await Promise.all([
    reader.orders(owner, dseq),
    reader.bids(owner, dseq),
    reader.leases({ owner, dseq }),
  ]);
  const lease = leases[0]?.lease;
  const order = orders[0];
  return {
    height,
    dseq,
    deploymentActive: deployment.state === ACTIVE,
    orderOpen: order?.state === OPEN,
    bids: bids.map(({ bid }) => ({
      provider: bid?.id?.provider ?? '',
      price: bid?.price?.amount ?? '0',
      state: bid?.state ?? 0,
    })),
    ...(order ? { orderHeight: Number(order.createdAt) } : {}),
    ...(lease ? { lease: leaseView(lease) } : {}),
  };
}

/** Deployments of `owner` that were created after the block `since`, oldest first. */
export async function listRentals(reader: ChainReader, owner: string, since: number) {
  const all = await reader.deployments({ owner });
  return all
    .flatMap(({ deployment }) => (deployment && Number(deployment.createdAt) > since ? [deployment] : []))
    .sort((a, b) => Number(a.createdAt) - Number(b.createdAt));
}

type WireLease = NonNullable<Awaited<ReturnType<ChainReader['leases']>>[number]['lease']>;

function leaseView(lease: WireLease): NonNullable<RentalOnChain['lease']> {
  return {
    provider: lease.id?.provider ?? '',
    price: lease.price?.amount ?? '0',
    height: Number(lease.createdAt),
    closedHeight: Number(lease.closedOn),
    active: lease.state === ACTIVE,
  };
}
