import { ceilDecimal, parseDecimal, timesInteger } from '../../base/decimal.ts';
import { AKT, formatCoin } from '../../chain/protocol/coin.ts';
import { formatCoins } from '../module/bank/balances.ts';
import type { Params } from '../parseGenesis.ts';
import { refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import type { TxFee } from './decodeTx.ts';

/**
 * A node takes a transaction into its mempool only for this much gas price. In a block nobody asks for it.
 * @throws a refusal with sdk 13.
 */
export function checkFee(params: Params, fee: TxFee): void {
  const price = parseDecimal(params.minGasPrice.slice(0, -AKT.length));
  const required = { denom: AKT, amount: ceilDecimal(timesInteger(price, fee.gasLimit)) };
  const offered = fee.coins.find(({ denom }) => denom === AKT)?.amount ?? 0n;
  if (offered < required.amount) {
    refuse(
      sdkErrors.insufficientFee,
      `insufficient fees; got: ${formatCoins(fee.coins)} required: ${formatCoin(required)}`,
    );
  }
}
