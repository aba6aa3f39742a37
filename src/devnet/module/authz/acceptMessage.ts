import { MsgSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import { DepositAuthorization_Scope, EscrowScope, MsgAccountDeposit } from '../../../chain/protocol/akash.ts';
import { decodeCoin } from '../../../chain/protocol/coin.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { acceptDeposit } from './acceptDeposit.ts';
import type { Authorization, Depositing, Sending } from './authorization.ts';
import { takeLimit } from './takeLimit.ts';

/** What becomes of an authorization by which a message is carried out: it is used up, or this is left of it. */
export interface Acceptance {
  readonly left?: Authorization;
}

/**
 * Asks an authorization for a message of its type. Source: Accept of cosmos-sdk `x/authz/generic_authorization.go`,
 * `x/bank/types/send_authorization.go`, chain-sdk `go/node/escrow/v1/authz.go`.
 * @throws refusals with sdk 4 and 5, escrow 15.
 */
export function acceptMessage(authorization: Authorization, message: Any): Acceptance {
  if (authorization.kind === 'send') return acceptSend(authorization, MsgSend.decode(message.value));
  if (authorization.kind === 'deposit') return acceptAccountDeposit(authorization, message.value);
  return { left: authorization };
}

function acceptSend(authorization: Sending, { amount, toAddress }: MsgSend): Acceptance {
  const { spendLimit, allowList } = authorization;
  const left =
    takeLimit(spendLimit, amount.map(decodeCoin)) ??
    refuse(sdkErrors.insufficientFunds, 'requested amount is more than spend limit');
  if (allowList.length > 0 && !allowList.includes(toAddress))
    refuse(sdkErrors.unauthorized, `cannot send to ${toAddress} address`);
  return left.length === 0 ? {} : { left: { ...authorization, spendLimit: left } };
}

const SCOPES: Readonly<Record<number, DepositAuthorization_Scope>> = {
  [EscrowScope.deployment]: DepositAuthorization_Scope.deployment,
  [EscrowScope.bid]: DepositAuthorization_Scope.bid,
};

/** Unlike a deposit that names grants as its source, one in the granter's name uses the authorization up. */
function acceptAccountDeposit(authorization: Depositing, bytes: Uint8Array): Acceptance {
  const { id, deposit } = MsgAccountDeposit.decode(bytes);
  const scope = SCOPES[id?.scope ?? EscrowScope.invalid] ?? DepositAuthorization_Scope.invalid;
  const left = acceptDeposit(authorization, scope, decodeCoin(deposit?.amount), false);
  if (!left) return refuse(sdkErrors.unauthorized);
  return left.spendLimits.length === 0 ? {} : { left };
}
