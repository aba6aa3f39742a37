import type { Decimal } from '../../../base/decimal.ts';
import type { CancelReason, MintStatus } from '../../../chain/protocol/bme.ts';
import type { Coin } from '../../../chain/protocol/coin.ts';
import { moduleAddress } from '../../state/address.ts';
import { addressKey } from '../../state/addressKey.ts';
import { defineTable, sortable } from '../../state/table.ts';

/** Where burned coins wait and the vault lies. */
export const BME_ADDRESS = moduleAddress('bme');

/** A wish to give one coin for the other: known by where it leads, whose it is, and when it came. */
export interface LedgerId {
  readonly denom: string;
  readonly toDenom: string;
  readonly source: string;
  readonly height: bigint;
  /** Counts the wishes of a block, from 1. */
  readonly sequence: bigint;
}

/** A wish that waits for its epoch. Its coins are with the module already. */
export interface Pending {
  readonly id: LedgerId;
  readonly owner: string;
  readonly to: string;
  readonly coin: Coin;
  readonly denomToMint: string;
  /** How often it failed for a reason that may pass. */
  readonly attempts: number;
}

/** A wish that was given up, its coins returned. */
export interface Canceled extends Omit<Pending, 'attempts'> {
  readonly reason: CancelReason;
}

/** A coin at its price in USD. */
export interface Priced {
  readonly coin: Coin;
  readonly price: Decimal;
}

/** A wish come true. AKT is not destroyed but credited to the vault, and handed out again before any is made. */
export interface Executed {
  readonly id: LedgerId;
  readonly from: string;
  readonly to: string;
  readonly burned?: Priced;
  readonly minted?: Priced;
  /** What the vault keeps of the coin that comes out. */
  readonly spread: Coin;
  readonly remintCreditIssued?: Priced;
  readonly remintCreditAccrued?: Priced;
}

/** The circuit breaker. */
export interface StatusRecord {
  readonly status: MintStatus;
  readonly previousStatus: MintStatus;
  /** Blocks between two mints, as the status has it. */
  readonly epochBlocks: number;
}

function ledgerKey(id: LedgerId): string {
  return `${id.denom}/${id.toDenom}/${addressKey(id.source)}/${sortable(id.height)}/${sortable(id.sequence)}`;
}

export const pendings = defineTable<LedgerId, Pending>('bme-pending', ledgerKey);
export const executeds = defineTable<LedgerId, Executed>('bme-executed', ledgerKey);
export const canceleds = defineTable<LedgerId, Canceled>('bme-canceled', ledgerKey);
export const statuses = defineTable<'now', StatusRecord>('bme-status', (id) => id);
/** Heights of the next exchanges. */
export const epochs = defineTable<'mint' | 'burn', bigint>('bme-epoch', (id) => id);
/** How many wishes came in a block. The node forgets it after each; here the height tells that it is over. */
export const wishCounts = defineTable<'now', { readonly height: bigint; readonly count: bigint }>(
  'bme-count',
  (id) => id,
);
