import { formatFixed } from '../../../../base/decimal.ts';
import { type CoinPrice, type LedgerRecordEntry, LedgerRecordStatus } from '../../../../chain/protocol/bme.ts';
import { encodeCoin } from '../../../../chain/protocol/coin.ts';
import type { Canceled, Executed, Pending, Priced } from '../records.ts';

/** Records as the ledger shows them. */
export function viewPending({ id, owner, to, coin, denomToMint, attempts }: Pending): LedgerRecordEntry {
  const pendingRecord = { owner, to, coinsToBurn: encodeCoin(coin), denomToMint, attempts };
  return { id, status: LedgerRecordStatus.ledger_record_status_pending, pendingRecord };
}

export function viewExecuted(executed: Executed): LedgerRecordEntry {
  const executedRecord = {
    burnedFrom: executed.from,
    mintedTo: executed.to,
    burner: 'bme',
    minter: 'bme',
    burned: viewPriced(executed.burned),
    minted: viewPriced(executed.minted),
    spread: encodeCoin(executed.spread),
    remintCreditIssued: viewPriced(executed.remintCreditIssued),
    remintCreditAccrued: viewPriced(executed.remintCreditAccrued),
  };
  return { id: executed.id, status: LedgerRecordStatus.ledger_record_status_executed, executedRecord };
}

export function viewCanceled({ id, owner, reason, to, coin, denomToMint }: Canceled): LedgerRecordEntry {
  const canceledRecord = { owner, cancelReason: reason, to, coinsToBurn: encodeCoin(coin), denomToMint };
  return { id, status: LedgerRecordStatus.ledger_record_status_canceled, canceledRecord };
}

function viewPriced(priced: Priced | undefined): CoinPrice | undefined {
  return priced && { coin: encodeCoin(priced.coin), price: formatFixed(priced.price) };
}
