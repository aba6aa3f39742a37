import { MintStatus } from '../../../chain/protocol/bme.ts';
import { ACT, AKT, type Coin } from '../../../chain/protocol/coin.ts';
import type { Context } from '../../state/context.ts';
import { refuse } from '../../state/refusal.ts';
import { sendCoins } from '../bank/balances.ts';
import { getAggregatedPrice } from '../oracle/getAggregatedPrice.ts';
import { bmeErrors } from './bmeErrors.ts';
import { getMintStatus } from './mintStatus.ts';
import { BME_ADDRESS, type LedgerId, pendings, wishCounts } from './records.ts';
import { changeTally } from './tallies.ts';

/**
 * Queues an exchange of one's own coins, which go to the module at once. Source: node `x/bme/keeper/keeper.go` RequestBurnMint.
 * @throws refusals with bme 9, oracle.v2 4, bme 6 and sdk 5, in this order.
 */
export function requestBurnMint(context: Context, owner: string, coin: Coin, denomToMint: string): LedgerId {
  const isRoute = [`${AKT}/${ACT}`, `${ACT}/${AKT}`].includes(`${coin.denom}/${denomToMint}`);
  if (!isRoute) refuse(bmeErrors.invalidDenom, `invalid swap route ${coin.denom} -> ${denomToMint}`);
  getAggregatedPrice(context, coin.denom);
  getAggregatedPrice(context, denomToMint);
  requireOpen(context, coin.denom);
  const { height } = context;
  const id = { denom: coin.denom, toDenom: denomToMint, source: owner, height, sequence: countWish(context) };
  changeTally(context, 'pending', coin.denom, coin.amount);
  sendCoins(context, owner, BME_ADDRESS, [coin]);
  pendings.put(context.state, id, { id, owner, to: owner, coin, denomToMint, attempts: 0 });
  return id;
}

/** For lack of collateral only the mint is halted; for lack of a price everything is. */
function requireOpen(context: Context, denom: string): void {
  const { status } = getMintStatus(context);
  const isOpen =
    status < MintStatus.mint_status_halt_cr || (status === MintStatus.mint_status_halt_cr && denom === ACT);
  if (!isOpen) refuse(bmeErrors.circuitBreakerActive);
}

function countWish({ state, height }: Context): bigint {
  const last = wishCounts.find(state, 'now');
  const count = (last?.height === height ? last.count : 0n) + 1n;
  wishCounts.put(state, 'now', { height, count });
  return count;
}
