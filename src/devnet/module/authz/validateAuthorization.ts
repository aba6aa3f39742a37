import { DepositAuthorization_Scope } from '../../../chain/protocol/akash.ts';
import { areValidCoins } from '../../state/coins.ts';
import { isDenom } from '../../state/isDenom.ts';
import { type Reason, refuse } from '../../state/refusal.ts';
import { sdkErrors, unregistered } from '../../state/sdkErrors.ts';
import { escrowErrors } from '../escrow/escrowErrors.ts';
import type { Authorization, Depositing, Sending } from './authorization.ts';

/** Source: cosmos-sdk `x/bank/types/errors.go`. */
const DUPLICATE_ENTRY: Reason = { codespace: 'bank', code: 8, text: 'duplicate entry' };
const SCOPES: readonly DepositAuthorization_Scope[] = [
  DepositAuthorization_Scope.deployment,
  DepositAuthorization_Scope.bid,
];

/**
 * Checks what can be checked of an authorization by itself. Source: ValidateBasic of cosmos-sdk `x/authz/generic_authorization.go`,
 * `x/bank/types/send_authorization.go`, chain-sdk `go/node/escrow/v1/authz.go`.
 * @throws refusals with code 1 of `undefined`, sdk 10, bank 8, escrow 17.
 */
export function validateAuthorization(authorization: Authorization): void {
  if (authorization.kind === 'send') validateSending(authorization);
  else if (authorization.kind === 'deposit') validateDepositing(authorization);
  else if (authorization.messageType === '') refuse(unregistered('msg type cannot be empty'));
}

function validateSending({ spendLimit, allowList }: Sending): void {
  if (spendLimit.length === 0) refuse(sdkErrors.invalidCoins, 'spend limit cannot be nil');
  if (spendLimit.some(({ amount }) => amount <= 0n)) refuse(sdkErrors.invalidCoins, 'spend limit must be positive');
  if (new Set(allowList).size < allowList.length) refuse(DUPLICATE_ENTRY);
}

function validateDepositing({ scopes, spendLimit, spendLimits }: Depositing): void {
  if (scopes.length === 0) refuse(escrowErrors.invalidAuthzScope, 'empty scope');
  for (const [index, scope] of scopes.entries()) {
    if (!SCOPES.includes(scope)) refuse(escrowErrors.invalidAuthzScope, `invalid scope "${scope}"`);
    if (scopes.indexOf(scope) < index) refuse(escrowErrors.invalidAuthzScope, `duplicate scope "${scope}"`);
  }
  // One that is not there is refused too: seen on node v2.1.0-rc12, against what its source seems to say. Clients send zero uakt.
  if (spendLimit.amount < 0n || !isDenom(spendLimit.denom)) refuse(sdkErrors.invalidCoins, 'spend limit is not valid');
  if (spendLimit.amount !== 0n) refuse(sdkErrors.invalidCoins, 'spend limit is deprecated and must be zero');
  if (!areValidCoins(spendLimits)) refuse(sdkErrors.invalidCoins, 'spend limits are not valid');
}
