import type { Balances, ChainReader } from './chain/connectReader.ts';
import { timesBlocks, toAtomics } from './chain/decimal.ts';
import { readTxs } from './chain/readTxs.ts';
import { listRentals, type RentalOnChain, readRental } from './chain/watchRental.ts';

// Everything here is read over the node's RPC. Nothing of the embedded chain's code is imported, so that it cannot vouch for itself.

/** What a rental cost, as the chain tells it. */
export interface RentalAudit {
  readonly rental: RentalOnChain;
  /** Lease height − order height + 1; null when no lease came about. */
  readonly blocksToLease: number | null;
  readonly blocksHeld: number;
  readonly spentUact: bigint;
  readonly refundedUact: bigint;
  readonly feesUakt: bigint;
  /** Everything that does not add up, one sentence each. */
  readonly problems: readonly string[];
}

export interface RentalToAudit {
  readonly owner: string;
  /** Balances before it, read at the block `since`. */
  readonly before: Balances;
  readonly since: number;
  readonly providers: readonly string[];
}

/** Reckons one rental that is over: what was lost must be price × blocks held and fees, to the last coin. */
export async function auditRental(reader: ChainReader, scope: RentalToAudit): Promise<RentalAudit> {
  const { owner, since, before } = scope;
  const { height, balances: after } = await readBalances(reader, owner);
  const [txs, rentals, rental] = await Promise.all([
    readTxs(reader, owner, since + 1, height),
    listRentals(reader, owner, since),
    readRental(reader, owner, since, height),
  ]);
  const lostUact = lost(before, after, 'uact');
  const feesUakt = sum(txs.map((tx) => tx.feeUakt));
  const blocksHeld = rental.lease ? rental.lease.closedHeight - rental.lease.height : 0;
  const problems = [
    ...expect('deployments', rentals.length, 1),
    ...expect(
      'lost uact against price × blocks held',
      lostUact,
      timesBlocks(rental.lease?.price ?? '0', BigInt(blocksHeld)),
    ),
    ...expect('lost uakt against fees', lost(before, after, 'uakt'), feesUakt),
    ...(rental.deploymentActive ? ['the deployment is still open'] : []),
    ...biddingProblems(rental, scope.providers),
  ];
  const deposited = sum(txs.map((tx) => tx.depositedUact));
  return {
    rental,
    blocksToLease: rental.lease && rental.orderHeight ? rental.lease.height - rental.orderHeight + 1 : null,
    blocksHeld,
    spentUact: lostUact,
    refundedUact: deposited - lostUact,
    feesUakt,
    problems,
  };
}

/** Balances with the block that they are of: read again where a block came in between. */
export async function readBalances(
  reader: ChainReader,
  owner: string,
): Promise<{ height: number; balances: Balances }> {
  for (;;) {
    const height = await reader.height();
    const balances = await reader.balances(owner);
    if ((await reader.height()) === height) return { height, balances };
  }
}

/** Where a lease came about, every provider must have bid, the cheapest must have won, and it must have taken three blocks. */
function biddingProblems({ bids, lease, orderHeight = 0 }: RentalOnChain, providers: readonly string[]): string[] {
  if (!lease) return [];
  const silent = providers.filter((provider) => !bids.some((bid) => bid.provider === provider));
  const cheaper = bids.filter((bid) => toAtomics(bid.price) < toAtomics(lease.price));
  return [
    ...silent.map((provider) => `${provider} did not bid`),
    ...cheaper.map((bid) => `${bid.provider} was cheaper than the winner`),
    ...expect('blocks to lease', lease.height - orderHeight + 1, 3),
  ];
}

/** What the whole chain holds against what it began with, and what is still open on it. */
export interface ChainAudit {
  readonly openDeployments: number;
  readonly activeLeases: number;
  readonly unaccountedUact: bigint;
  readonly unaccountedUakt: bigint;
}

/** Adds up every account, module accounts and collected fees included. @param genesis the sum of all coins at the beginning. */
export async function auditChain(reader: ChainReader, genesis: Balances): Promise<ChainAudit> {
  const addresses = [...new Set(await reader.accounts())];
  const balances = await Promise.all(addresses.map((address) => reader.balances(address)));
  const held = (denom: string) => sum(balances.map((one) => one[denom] ?? 0n));
  const [deployments, leases] = await Promise.all([
    reader.deployments({ state: 'active' }),
    reader.leases({ state: 'active' }),
  ]);
  return {
    openDeployments: deployments.length,
    activeLeases: leases.length,
    unaccountedUact: (genesis['uact'] ?? 0n) - held('uact'),
    unaccountedUakt: (genesis['uakt'] ?? 0n) - held('uakt'),
  };
}

function expect<Value extends number | bigint>(what: string, found: Value, wanted: Value): string[] {
  return found === wanted ? [] : [`${what}: ${found} instead of ${wanted}`];
}

function lost(before: Balances, after: Balances, denom: string): bigint {
  return (before[denom] ?? 0n) - (after[denom] ?? 0n);
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
