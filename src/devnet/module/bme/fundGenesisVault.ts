import { AKT } from '../../../chain/protocol/coin.ts';
import type { QueryContext } from '../../state/context.ts';
import { mintCoins } from '../bank/balances.ts';
import { BME_ADDRESS } from './records.ts';

/** Gives the vault what the genesis says. Part of genesis, after the modules have their accounts. */
export function fundGenesisVault({ state, params }: Pick<QueryContext, 'state' | 'params'>): void {
  const amount = BigInt(params.bme.vault);
  if (amount > 0n) mintCoins({ state }, BME_ADDRESS, { denom: AKT, amount });
}
