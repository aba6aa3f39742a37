import {
  AllowedMsgAllowance,
  BasicAllowance,
  type Grant,
  PeriodicAllowance,
} from 'cosmjs-types/cosmos/feegrant/v1beta1/feegrant';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import { type Coin, decodeCoin } from '../protocol/coin.ts';
import { decodeDuration, decodeTimestamp } from '../protocol/moments.ts';

/** A fee grant, with what is left of it. */
export interface AllowanceView {
  readonly granter: string;
  readonly grantee: string;
  /** What is left in all; empty when there is no limit. */
  readonly limit: readonly Coin[];
  /** Milliseconds since the Unix epoch; absent when it has no end. */
  readonly expiresAtMs?: number;
  readonly period?: AllowancePeriod;
  /** Type URLs; absent when any message is paid for. */
  readonly allowedMessages?: readonly string[];
  /** The type URL of a kind that is not known here; limits and end are then unknown too. */
  readonly unknownKind?: string;
}

export interface AllowancePeriod {
  readonly limit: readonly Coin[];
  readonly lengthMs: number;
  /** What is left of the running one, as of its last use. */
  readonly canSpend: readonly Coin[];
  /** When the next begins. */
  readonly resetsAtMs: number;
}

type Terms = Omit<AllowanceView, 'granter' | 'grantee'>;

/** Reads the protobuf form. */
export function decodeAllowance({ granter, grantee, allowance }: Grant): AllowanceView {
  return { granter, grantee, ...decodeTerms(allowance) };
}

function decodeTerms(allowance: Any | undefined): Terms {
  const { typeUrl = '', value = new Uint8Array() } = allowance ?? {};
  if (typeUrl === BasicAllowance.typeUrl) return decodeBasic(BasicAllowance.decode(value));
  if (typeUrl === PeriodicAllowance.typeUrl) return decodePeriodic(PeriodicAllowance.decode(value));
  if (typeUrl !== AllowedMsgAllowance.typeUrl) return { limit: [], unknownKind: typeUrl };
  const filtered = AllowedMsgAllowance.decode(value);
  return { ...decodeTerms(filtered.allowance), allowedMessages: filtered.allowedMessages };
}

function decodeBasic({ spendLimit, expiration }: BasicAllowance): Terms {
  return { limit: spendLimit.map(decodeCoin), ...(expiration && { expiresAtMs: decodeTimestamp(expiration) }) };
}

function decodePeriodic({ basic, period, periodSpendLimit, periodCanSpend, periodReset }: PeriodicAllowance): Terms {
  const terms = {
    limit: periodSpendLimit.map(decodeCoin),
    lengthMs: decodeDuration(period),
    canSpend: periodCanSpend.map(decodeCoin),
    resetsAtMs: decodeTimestamp(periodReset),
  };
  return { ...decodeBasic(basic), period: terms };
}
