import { QueryVaultStateRequest, QueryVaultStateResponse } from '../../../../chain/protocol/bme.ts';
import { ACT, AKT, encodeCoin } from '../../../../chain/protocol/coin.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { addCoins } from '../../../state/coins.ts';
import type { QueryContext } from '../../../state/context.ts';
import { balanceOf, balancesOf, supplyOf } from '../../bank/balances.ts';
import { BME_ADDRESS } from '../records.ts';
import { readTally, type Tally } from '../tallies.ts';

/**
 * What the vault holds and has done. Of ACT it shows all that there is, wherever it lies. Source: node `x/bme/keeper/keeper.go` GetState.
 */
export const vaultStateQuery = defineQuery({
  path: '/akash.bme.v1.Query/VaultState',
  request: QueryVaultStateRequest,
  response: QueryVaultStateResponse,
  answer(context) {
    const elsewhere = supplyOf(context, ACT) - balanceOf(context, BME_ADDRESS, ACT);
    return {
      vaultState: {
        balances: addCoins(balancesOf(context, BME_ADDRESS), [{ denom: ACT, amount: elsewhere }]).map(encodeCoin),
        totalBurned: tally(context, 'burned', [ACT, AKT]),
        totalMinted: tally(context, 'minted', [ACT, AKT]),
        remintCredits: tally(context, 'remintCredit', [AKT]),
      },
    };
  },
});

function tally(context: QueryContext, of: Tally, denoms: readonly string[]) {
  return denoms.map((denom) => encodeCoin({ denom, amount: readTally(context, of, denom) }));
}
