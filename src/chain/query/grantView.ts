import { GenericAuthorization } from 'cosmjs-types/cosmos/authz/v1beta1/authz';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import type { Timestamp } from 'cosmjs-types/google/protobuf/timestamp';
import { DepositAuthorization, DepositAuthorization_Scope } from '../protocol/akash.ts';
import { type Coin, decodeCoin } from '../protocol/coin.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import { decodeTimestamp } from '../protocol/moments.ts';

/** An authorization between two accounts. */
export interface GrantView {
  readonly granter: string;
  readonly grantee: string;
  readonly authorization: AuthorizationView;
  /** Milliseconds since the Unix epoch; absent when it has no end. */
  readonly expiresAtMs?: number;
}

/** deposit: the limits are what is left. message: any message of the type. other: a kind that only its type URL is told of. */
export type AuthorizationView =
  | { readonly kind: 'deposit'; readonly scopes: readonly string[]; readonly spendLimits: readonly Coin[] }
  | { readonly kind: 'message'; readonly messageType: string }
  | { readonly kind: 'other'; readonly typeUrl: string };

interface WireGrant {
  readonly granter: string;
  readonly grantee: string;
  readonly authorization?: Any | undefined;
  readonly expiration?: Timestamp | undefined;
}

/** Reads the protobuf form. */
export function decodeGrant({ granter, grantee, authorization, expiration }: WireGrant): GrantView {
  const end = expiration && { expiresAtMs: decodeTimestamp(expiration) };
  return { granter, grantee, authorization: decodeAuthorization(authorization), ...end };
}

function decodeAuthorization(authorization: Any | undefined): AuthorizationView {
  const { typeUrl = '', value = new Uint8Array() } = authorization ?? {};
  if (typeUrl === typeUrlOf(DepositAuthorization)) return decodeDeposits(value);
  if (typeUrl !== GenericAuthorization.typeUrl) return { kind: 'other', typeUrl };
  return { kind: 'message', messageType: GenericAuthorization.decode(value).msg };
}

function decodeDeposits(value: Uint8Array): AuthorizationView {
  const { scopes, spendLimits } = DepositAuthorization.decode(value);
  const names = scopes.map((scope) => DepositAuthorization_Scope[scope] ?? 'invalid');
  return { kind: 'deposit', scopes: names, spendLimits: spendLimits.map(decodeCoin) };
}
