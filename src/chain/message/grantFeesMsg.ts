import { AllowedMsgAllowance, BasicAllowance, PeriodicAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/feegrant';
import { MsgGrantAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/tx';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import { AKT, encodeCoin } from '../protocol/coin.ts';
import { encodeDuration, encodeTimestamp } from '../protocol/moments.ts';
import type { Msg } from '../signing/signer.ts';

export interface FeeGrant {
  readonly granter: string;
  readonly grantee: string;
  /** In all. Without it there is no limit. */
  readonly limitUakt?: bigint | undefined;
  /** Milliseconds since the Unix epoch. Without it the grant holds until it is revoked. */
  readonly expiresAtMs?: number | undefined;
  /** No more than so much in each stretch of time; what is left over of one is lost. The first begins with the first use. */
  readonly period?: { readonly limitUakt: bigint; readonly lengthMs: number } | undefined;
  /** Type URLs; a transaction with any other message is not paid for. Without it all are. */
  readonly allowedMessages?: readonly string[] | undefined;
}

/**
 * Lets somebody's transactions be paid by the granter. The chain refuses a second one for the same pair (sdk 18): revoke the first, which
 * may be done in the same transaction. Signed by the granter.
 */
export function grantFeesMsg(grant: FeeGrant): Msg {
  const { granter, grantee } = grant;
  const value = MsgGrantAllowance.fromPartial({ granter, grantee, allowance: encodeAllowance(grant) });
  return { typeUrl: MsgGrantAllowance.typeUrl, value };
}

function encodeAllowance(grant: FeeGrant): Any {
  const allowance = grant.period ? encodePeriodic(grant, grant.period) : encodeBasic(grant);
  if (!grant.allowedMessages) return allowance;
  const value = AllowedMsgAllowance.encode({ allowance, allowedMessages: [...grant.allowedMessages] }).finish();
  return { typeUrl: AllowedMsgAllowance.typeUrl, value };
}

function encodeBasic(grant: FeeGrant): Any {
  return { typeUrl: BasicAllowance.typeUrl, value: BasicAllowance.encode(basicOf(grant)).finish() };
}

function encodePeriodic(grant: FeeGrant, period: NonNullable<FeeGrant['period']>): Any {
  const message = PeriodicAllowance.fromPartial({
    basic: basicOf(grant),
    period: encodeDuration(period.lengthMs),
    periodSpendLimit: [uakt(period.limitUakt)],
    periodCanSpend: [uakt(period.limitUakt)],
    periodReset: encodeTimestamp(0),
  });
  return { typeUrl: PeriodicAllowance.typeUrl, value: PeriodicAllowance.encode(message).finish() };
}

function basicOf({ limitUakt, expiresAtMs }: FeeGrant): BasicAllowance {
  const expiration = expiresAtMs === undefined ? undefined : { expiration: encodeTimestamp(expiresAtMs) };
  return BasicAllowance.fromPartial({ spendLimit: limitUakt === undefined ? [] : [uakt(limitUakt)], ...expiration });
}

function uakt(amount: bigint) {
  return encodeCoin({ denom: AKT, amount });
}
