import type { DepositAuthorization_Scope } from '../../../chain/protocol/akash.ts';
import { AKT, type Coin } from '../../../chain/protocol/coin.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { escrowErrors } from '../escrow/escrowErrors.ts';
import type { Depositing } from './authorization.ts';
import { takeLimit } from './takeLimit.ts';

/**
 * What is left of an authorization after a deposit; undefined when it says nothing of this denom. When not all is covered, `isPartial` takes
 * what there is. Source: chain-sdk `go/node/escrow/v1/authz.go` TryAccept.
 * @throws refusals with escrow 15 for a kind of deposit that it is not for, sdk 5 for more than the limit.
 */
export function acceptDeposit(
  authorization: Depositing,
  scope: DepositAuthorization_Scope,
  asked: Coin,
  isPartial: boolean,
): Depositing | undefined {
  if (!authorization.scopes.includes(scope)) refuse(escrowErrors.unauthorizedDepositScope);
  const limit = authorization.spendLimits.find(({ denom }) => denom === asked.denom);
  if (!limit) return undefined;
  const isShort = limit.amount < asked.amount;
  if (isShort && !isPartial) refuse(sdkErrors.insufficientFunds);
  const left = takeLimit(authorization.spendLimits, [isShort ? limit : asked]);
  const spendLimits = left ?? refuse(sdkErrors.insufficientFunds, 'requested amount is more than spend limit');
  return { ...authorization, spendLimits, spendLimit: { denom: AKT, amount: 0n } };
}
