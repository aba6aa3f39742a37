import { AKT, type Coin, formatCoin } from '../../../chain/protocol/coin.ts';
import type { Context } from '../../state/context.ts';
import { protoEvent } from '../../state/event.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { balanceOf, sendCoins } from '../bank/balances.ts';
import { burnFromModule, mintToModule } from '../bank/moduleCoins.ts';
import type { Exchange } from './planExchange.ts';
import { executedJson } from './recordJson.ts';
import { BME_ADDRESS, type Executed, executeds, type Pending, type Priced, pendings } from './records.ts';
import { changeTally, readTally } from './tallies.ts';

/**
 * Carries out what was planned. AKT that comes in is kept as a credit and not destroyed; AKT that goes out is taken from the credits first
 * and made only where these do not suffice. Source: node `x/bme/keeper/keeper.go` mintACT, burnACT, recordState.
 * @throws a refusal with sdk 5, having changed nothing, when coins are gone that the module should have.
 */
export function executeExchange(context: Context, { id, owner, to }: Pending, exchange: Exchange): void {
  const { burn, mint, spread } = exchange;
  const executed =
    burn.coin.denom === AKT ? { minted: mint, remintCreditAccrued: burn } : { burned: burn, ...drawAkt(context, mint) };
  const { burned, minted }: Pick<Executed, 'burned' | 'minted'> = executed;
  requireHeld(context, burn.coin);
  if (minted?.coin.amount !== mint.coin.amount)
    requireHeld(context, { ...mint.coin, amount: mint.coin.amount - (minted?.coin.amount ?? 0n) });
  if (burned) burnFromModule(context, BME_ADDRESS, [burned.coin]);
  if (minted) mintToModule(context, BME_ADDRESS, [minted.coin]);
  sendCoins(context, BME_ADDRESS, to, [{ ...mint.coin, amount: mint.coin.amount - spread }]);
  record(context, {
    id,
    from: owner,
    to,
    ...executed,
    spread: { denom: mint.coin.denom, amount: spread },
  });
}

function requireHeld(context: Context, coin: Coin): void {
  if (balanceOf(context, BME_ADDRESS, coin.denom) < coin.amount) refuse(sdkErrors.insufficientFunds, formatCoin(coin));
}

/** Which part of the AKT is there already, and which has to be made. */
function drawAkt(context: Context, mint: Priced): Pick<Executed, 'minted' | 'remintCreditIssued'> {
  const { denom, amount } = mint.coin;
  const credit = readTally(context, 'remintCredit', AKT);
  const issued = credit < amount ? credit : amount;
  const part = (some: bigint): Priced => ({ coin: { denom, amount: some }, price: mint.price });
  return {
    ...(amount > issued && { minted: part(amount - issued) }),
    ...(issued > 0n && { remintCreditIssued: part(issued) }),
  };
}

function record(context: Context, executed: Executed): void {
  const { burned, minted, remintCreditAccrued: accrued, remintCreditIssued: issued } = executed;
  const given = burned ?? accrued;
  if (accrued) changeTally(context, 'remintCredit', accrued.coin.denom, accrued.coin.amount);
  if (given) changeTally(context, 'pending', given.coin.denom, -given.coin.amount);
  if (issued) changeTally(context, 'remintCredit', issued.coin.denom, -issued.coin.amount);
  if (minted) changeTally(context, 'minted', minted.coin.denom, minted.coin.amount);
  if (burned) changeTally(context, 'burned', burned.coin.denom, burned.coin.amount);
  pendings.remove(context.state, executed.id);
  executeds.put(context.state, executed.id, executed);
  context.emit(protoEvent('akash.bme.v1.EventLedgerRecordExecuted', executedJson(executed)));
}
