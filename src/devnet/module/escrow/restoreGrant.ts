import type { Coin } from '../../../chain/protocol/coin.ts';
import { addCoins } from '../../state/coins.ts';
import type { Context } from '../../state/context.ts';
import { DEPOSIT_MESSAGE } from '../authz/authorization.ts';
import { findLiveGrant, saveGrant } from '../authz/grants.ts';

/**
 * Adds what came back out of an account to the authorization that its granter gave to the account's owner, if there still is one. It is the
 * owner's that grows, even where somebody else's grant had paid. Source: node `x/escrow/keeper/keeper.go` saveAccount.
 * @throws a refusal with authz 3 in the very instant in which the grant ends.
 */
export function restoreGrant(context: Context, granter: string, owner: string, returned: Coin): void {
  const grant = findLiveGrant(context, { granter, grantee: owner, messageType: DEPOSIT_MESSAGE });
  if (grant?.authorization.kind !== 'deposit') return;
  const spendLimits = addCoins(grant.authorization.spendLimits, [returned]);
  saveGrant(context, { ...grant, authorization: { ...grant.authorization, spendLimits } });
}
