import { DepositAuthorization_Scope, EscrowScope } from '../../../chain/protocol/akash.ts';
import type { Coin } from '../../../chain/protocol/coin.ts';
import { amountOf } from '../../state/coins.ts';
import type { Context } from '../../state/context.ts';
import { ignoreRefusal } from '../../state/ignoreRefusal.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { acceptDeposit } from '../authz/acceptDeposit.ts';
import { DEPOSIT_MESSAGE } from '../authz/authorization.ts';
import { type Grant, listLiveGrants, saveGrant } from '../authz/grants.ts';

/** What one granter gives, in the denom that was asked for. */
export interface GrantDraw {
  readonly granter: string;
  readonly amount: bigint;
}

const SCOPES: Readonly<Record<number, DepositAuthorization_Scope>> = {
  [EscrowScope.deployment]: DepositAuthorization_Scope.deployment,
  [EscrowScope.bid]: DepositAuthorization_Scope.bid,
};

/**
 * Draws on the deposit authorizations given to somebody, one after the other in the order of the granters' bytes, until there is enough; each
 * may give a part. What cannot give (another scope or denom, or nothing left) is passed over in silence. Source: node
 * `x/escrow/keeper/keeper.go` AuthorizeDeposits.
 */
export function drawOnGrants(context: Context, grantee: string, asked: Coin, scope: EscrowScope): GrantDraw[] {
  const draws: GrantDraw[] = [];
  let missing = asked.amount;
  for (const grant of listLiveGrants(context, grantee, DEPOSIT_MESSAGE)) {
    const amount = draw(context, grant, { ...asked, amount: missing }, scope);
    if (amount === 0n) continue;
    draws.push({ granter: grant.granter, amount });
    missing -= amount;
    if (missing === 0n) break;
  }
  return draws;
}

/** Lowers the limit of one authorization. One that is drained stays: what a deposit leaves over comes back to it. */
function draw(context: Context, grant: Grant, asked: Coin, scope: EscrowScope): bigint {
  const { authorization } = grant;
  if (authorization.kind !== 'deposit' || authorization.spendLimits.length === 0) return 0n;
  if (asked.amount < 0n) refuse(sdkErrors.panic, `recovered: negative coin amount: ${asked.amount}`);
  let given = 0n;
  ignoreRefusal(() => {
    const left = acceptDeposit(authorization, SCOPES[scope] ?? DepositAuthorization_Scope.invalid, asked, true);
    if (!left) return;
    saveGrant(context, { ...grant, authorization: left });
    given = amountOf(authorization.spendLimits, asked.denom) - amountOf(left.spendLimits, asked.denom);
  });
  return given;
}
