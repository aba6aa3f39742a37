import { GenericAuthorization } from 'cosmjs-types/cosmos/authz/v1beta1/authz';
import { SendAuthorization } from 'cosmjs-types/cosmos/bank/v1beta1/authz';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import { DepositAuthorization, type DepositAuthorization_Scope } from '../../../chain/protocol/akash.ts';
import { type Coin, decodeCoin, encodeCoin } from '../../../chain/protocol/coin.ts';
import { typeUrlOf } from '../../../chain/protocol/messageTypes.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';

/** Any message of one type, in the granter's name. */
export interface Generic {
  readonly kind: 'generic';
  readonly messageType: string;
}

/** Sending coins up to a limit, to those on the list when there is one. */
export interface Sending {
  readonly kind: 'send';
  readonly spendLimit: readonly Coin[];
  readonly allowList: readonly string[];
}

/** Deposits into escrow accounts of some kinds, up to a limit. */
export interface Depositing {
  readonly kind: 'deposit';
  readonly scopes: readonly DepositAuthorization_Scope[];
  readonly spendLimits: readonly Coin[];
  /** The older form of the limit; always zero, and kept for its denom, which the queries show. */
  readonly spendLimit: Coin;
}

export type Authorization = Generic | Sending | Depositing;

const DEPOSIT_TYPE = typeUrlOf(DepositAuthorization);

/** Reads a packed authorization. @throws a refusal with sdk 2 for a type that is none; whatever its decoder throws. */
export function decodeAuthorization({ typeUrl, value }: Any): Authorization {
  if (typeUrl === GenericAuthorization.typeUrl)
    return { kind: 'generic', messageType: GenericAuthorization.decode(value).msg };
  if (typeUrl === SendAuthorization.typeUrl) {
    const { spendLimit, allowList } = SendAuthorization.decode(value);
    return { kind: 'send', spendLimit: spendLimit.map(decodeCoin), allowList };
  }
  if (typeUrl !== DEPOSIT_TYPE) refuse(sdkErrors.txDecode, `unable to resolve type URL ${typeUrl}`);
  const { scopes, spendLimit, spendLimits } = DepositAuthorization.decode(value);
  return { kind: 'deposit', scopes, spendLimits: spendLimits.map(decodeCoin), spendLimit: decodeCoin(spendLimit) };
}

/** Packs an authorization as the queries show it. */
export function encodeAuthorization(authorization: Authorization): Any {
  switch (authorization.kind) {
    case 'generic':
      return {
        typeUrl: GenericAuthorization.typeUrl,
        value: GenericAuthorization.encode({ msg: authorization.messageType }).finish(),
      };
    case 'send': {
      const { spendLimit, allowList } = authorization;
      const message = { spendLimit: spendLimit.map(encodeCoin), allowList: [...allowList] };
      return { typeUrl: SendAuthorization.typeUrl, value: SendAuthorization.encode(message).finish() };
    }
    case 'deposit': {
      const { scopes, spendLimit, spendLimits } = authorization;
      const message = {
        scopes: [...scopes],
        spendLimit: encodeCoin(spendLimit),
        spendLimits: spendLimits.map(encodeCoin),
      };
      return { typeUrl: DEPOSIT_TYPE, value: DepositAuthorization.encode(message).finish() };
    }
  }
}

/** The type of message that an authorization is for: there is one at most between two people for each. */
export function messageTypeOf(authorization: Authorization): string {
  switch (authorization.kind) {
    case 'generic':
      return authorization.messageType;
    case 'send':
      return '/cosmos.bank.v1beta1.MsgSend';
    case 'deposit':
      return DEPOSIT_MESSAGE;
  }
}

/** What a `DepositAuthorization` is for. Source: chain-sdk `go/node/escrow/v1/authz.go` MsgTypeURL. */
export const DEPOSIT_MESSAGE = '/akash.escrow.v1.MsgAccountDeposit';
