import { DepositAuthorization, DepositAuthorization_Scope } from '../protocol/akash.ts';
import { AKT, type Coin, encodeCoin } from '../protocol/coin.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';
import { type GrantParties, grantMsg } from './grantMsg.ts';

/** What escrow a granted deposit may go into: a tenant's deployments, or a provider's bids. */
export type DepositScope = 'deployment' | 'bid';

/**
 * Lets somebody deposit the granter's coins, and nothing else; what a closed escrow leaves over goes back to the granter and to the limit.
 * Signed by the granter.
 * @param options.scopes at least one, each once (escrow 17).
 * @param options.spendLimits one entry per denom, all of them sorted here as the chain wants them (sdk 10).
 */
export function grantDepositsMsg(
  options: GrantParties & { scopes: readonly DepositScope[]; spendLimits: readonly Coin[] },
): Msg {
  const message = DepositAuthorization.fromPartial({
    scopes: options.scopes.map((scope) => DepositAuthorization_Scope[scope]),
    // The former field: the node refuses the grant where it is missing, and where it is not zero.
    spendLimit: encodeCoin({ denom: AKT, amount: 0n }),
    spendLimits: [...options.spendLimits].sort((a, b) => (a.denom < b.denom ? -1 : 1)).map(encodeCoin),
  });
  const value = DepositAuthorization.encode(message).finish();
  return grantMsg(options, { typeUrl: typeUrlOf(DepositAuthorization), value });
}
