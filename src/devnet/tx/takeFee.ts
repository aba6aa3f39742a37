import type { Coin } from '../../chain/protocol/coin.ts';
import { accounts } from '../module/auth/accounts.ts';
import { formatCoins, sendCoins } from '../module/bank/balances.ts';
import { spendAllowance } from '../module/feegrant/spendAllowance.ts';
import { isAddress, moduleAddress } from '../state/address.ts';
import { areValidCoins } from '../state/coins.ts';
import type { Context } from '../state/context.ts';
import { event } from '../state/event.ts';
import { refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import type { TxFee } from './decodeTx.ts';
import type { RoutedMessage } from './messageRoute.ts';

/** What of a transaction matters to its fee. */
export interface FeeTx {
  readonly fee: Pick<TxFee, 'coins' | 'payer' | 'granter'>;
  readonly messages: readonly Pick<RoutedMessage, 'typeUrl'>[];
}

const FEE_COLLECTOR = moduleAddress('fee_collector');

/**
 * Takes the fee from who signs first, from the payer that the transaction names, or from the granter of an allowance to that one. Source:
 * cosmos-sdk `x/auth/ante/fee.go` DeductFeeDecorator.
 * @throws refusals with sdk 38 without an allowance, feegrant 2, 3 and 7 where it does not cover the transaction, sdk 9, 13, 5.
 */
export function takeFee(context: Context, tx: FeeTx, firstSigner: string): void {
  const payer = tx.fee.payer || firstSigner;
  const debtor = tx.fee.granter === '' ? payer : askGranter(context, tx, payer);
  if (!accounts.find(context.state, debtor))
    refuse(sdkErrors.unknownAddress, `fee payer address: ${debtor} does not exist`);
  deductFee(context, debtor, tx.fee.coins);
  context.emit(event('tx', { fee: formatCoins(tx.fee.coins), fee_payer: debtor }));
}

/** An address that is none makes the node panic. Who grants to itself simply pays. */
function askGranter(context: Context, { fee, messages }: FeeTx, payer: string): string {
  if (!isAddress(fee.granter)) refuse(sdkErrors.panic, 'recovered: decoding bech32 failed');
  const types = messages.map(({ typeUrl }) => typeUrl);
  if (fee.granter !== payer) spendAllowance(context, { granter: fee.granter, grantee: payer }, fee.coins, types);
  return fee.granter;
}

/** In a simulation the fee is empty; moving nothing costs the same accesses, so that the gas comes out alike. */
function deductFee(context: Context, from: string, fee: readonly Coin[]): void {
  const isZero = fee.every(({ amount }) => amount === 0n);
  if (!isZero && !areValidCoins(fee)) refuse(sdkErrors.insufficientFee, `invalid fee amount: ${formatCoins(fee)}`);
  const silent = { ...context, emit: () => undefined };
  sendCoins(isZero ? silent : context, from, FEE_COLLECTOR, isZero ? [{ denom: 'uakt', amount: 0n }] : fee);
}
