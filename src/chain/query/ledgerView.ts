import { type Decimal, parseDecimal } from '../../base/decimal.ts';
import {
  CancelReason,
  type CoinPrice,
  type ExecutedRecord,
  type LedgerRecordEntry,
  type LedgerRecordId,
} from '../protocol/bme.ts';
import { type Coin, decodeCoin } from '../protocol/coin.ts';

/** One wish to exchange coins: whose, from what into what, in which block, and its number there. */
export interface LedgerId {
  readonly denom: string;
  readonly toDenom: string;
  readonly source: string;
  readonly height: bigint;
  readonly sequence: bigint;
}

/**
 * pending: it waits for its epoch. executed: `given` was exchanged for what `received` is left of after the `spread`, which the vault keeps.
 * canceled: the coins are back.
 */
export type LedgerView =
  | { readonly id: LedgerId; readonly state: 'pending'; readonly burn: Coin; readonly attempts: number }
  | {
      readonly id: LedgerId;
      readonly state: 'executed';
      readonly given: PricedCoin;
      readonly received: PricedCoin;
      readonly spread: Coin;
    }
  | { readonly id: LedgerId; readonly state: 'canceled'; readonly burn: Coin; readonly reason: CancelName }
  | { readonly id: LedgerId; readonly state: 'unknown' };

export interface PricedCoin {
  readonly coin: Coin;
  /** In USD. */
  readonly price: Decimal;
}
export type CancelName = keyof typeof CancelReason;

const REASONS: ReadonlyMap<number, string> = new Map(
  Object.entries(CancelReason).map(([name, reason]) => [reason, name]),
);

/** Reads the protobuf form. */
export function decodeLedgerRecord(entry: LedgerRecordEntry): LedgerView {
  const { pendingRecord, executedRecord, canceledRecord } = entry;
  const id = decodeLedgerId(entry.id);
  if (executedRecord) return { id, state: 'executed', ...decodeExchange(executedRecord) };
  if (canceledRecord) {
    const reason = (REASONS.get(canceledRecord.cancelReason) ?? 'unknown') as CancelName;
    return { id, state: 'canceled', burn: decodeCoin(canceledRecord.coinsToBurn), reason };
  }
  if (!pendingRecord) return { id, state: 'unknown' };
  return { id, state: 'pending', burn: decodeCoin(pendingRecord.coinsToBurn), attempts: pendingRecord.attempts };
}

function decodeLedgerId(id: LedgerRecordId | undefined): LedgerId {
  const { denom = '', toDenom = '', source = '', height = 0n, sequence = 0n } = id ?? {};
  return { denom, toDenom, source, height, sequence };
}

/** AKT is not burned but credited to the vault, and comes out of that credit before any is minted: both count. */
function decodeExchange(record: ExecutedRecord) {
  const spread = decodeCoin(record.spread);
  const made = sumOf(record.minted, record.remintCreditIssued);
  const received = { ...made, coin: { ...made.coin, amount: made.coin.amount - spread.amount } };
  return { given: sumOf(record.burned, record.remintCreditAccrued), received, spread };
}

function sumOf(...parts: ReadonlyArray<CoinPrice | undefined>): PricedCoin {
  const priced = parts.map(decodePriced).filter(({ coin }) => coin.denom !== '');
  const [first = decodePriced(undefined)] = priced;
  const amount = priced.reduce((sum, { coin }) => sum + coin.amount, 0n);
  return { coin: { denom: first.coin.denom, amount }, price: first.price };
}

function decodePriced(priced: CoinPrice | undefined): PricedCoin {
  return { coin: decodeCoin(priced?.coin), price: parseDecimal(priced?.price || '0') };
}
