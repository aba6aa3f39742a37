import * as proto from 'cosmjs-types/cosmos/feegrant/v1beta1/feegrant';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import type { Duration } from 'cosmjs-types/google/protobuf/duration';
import { type Coin, decodeCoin, encodeCoin } from '../../../chain/protocol/coin.ts';
import { instantOf, timestampOfInstant } from '../../state/instant.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';

/** Up to a limit, or without one when the list is empty; until an instant (nanoseconds since the Unix epoch), or for ever. */
export interface BasicAllowance {
  readonly kind: 'basic';
  readonly spendLimit: readonly Coin[];
  readonly expiresNs?: bigint;
}

/** A basic one, of which no more than a part may be spent in each period. */
export interface PeriodicAllowance {
  readonly kind: 'periodic';
  readonly basic: BasicAllowance;
  readonly periodNs: bigint;
  readonly periodSpendLimit: readonly Coin[];
  readonly periodCanSpend: readonly Coin[];
  /** When the next period begins. One that is not there is 1970 here and the year 1 in Go; at the first use both are long past. */
  readonly periodResetNs: bigint;
}

/** Another allowance, for messages of some types only. */
export interface FilteredAllowance {
  readonly kind: 'filtered';
  readonly allowance?: Allowance;
  readonly allowedMessages: readonly string[];
}

export type Allowance = BasicAllowance | PeriodicAllowance | FilteredAllowance;

const NS_PER_SECOND = 1_000_000_000n;
/** How deep one packed message may lie in another, that of the grant being the first. Source: cosmos-sdk MaxUnpackAnyRecursionDepth. */
const MAX_DEPTH = 9;

/** Reads a packed allowance. @throws a refusal with sdk 2 for a type that is no allowance; whatever its decoder throws. */
export function decodeAllowance({ typeUrl, value }: Any, depth = MAX_DEPTH): Allowance {
  if (depth <= 0) refuse(sdkErrors.txDecode, 'max depth exceeded');
  if (typeUrl === proto.BasicAllowance.typeUrl) return decodeBasic(proto.BasicAllowance.decode(value));
  if (typeUrl === proto.PeriodicAllowance.typeUrl) return decodePeriodic(proto.PeriodicAllowance.decode(value));
  if (typeUrl !== proto.AllowedMsgAllowance.typeUrl)
    refuse(sdkErrors.txDecode, `unable to resolve type URL ${typeUrl}`);
  const { allowance, allowedMessages } = proto.AllowedMsgAllowance.decode(value);
  const inner = allowance && { allowance: decodeAllowance(allowance, depth - 1) };
  return { kind: 'filtered', ...inner, allowedMessages };
}

function decodeBasic({ spendLimit, expiration }: proto.BasicAllowance): BasicAllowance {
  const expiry = expiration && { expiresNs: instantOf(expiration) };
  return { kind: 'basic', spendLimit: spendLimit.map(decodeCoin), ...expiry };
}

function decodePeriodic(message: proto.PeriodicAllowance): PeriodicAllowance {
  return {
    kind: 'periodic',
    basic: decodeBasic(message.basic),
    periodNs: nanosecondsOf(message.period),
    periodSpendLimit: message.periodSpendLimit.map(decodeCoin),
    periodCanSpend: message.periodCanSpend.map(decodeCoin),
    periodResetNs: instantOf(message.periodReset),
  };
}

function nanosecondsOf({ seconds, nanos }: Duration): bigint {
  return seconds * NS_PER_SECOND + BigInt(nanos);
}

/** Packs an allowance as the queries show it. */
export function encodeAllowance(allowance: Allowance): Any {
  switch (allowance.kind) {
    case 'basic':
      return packed(proto.BasicAllowance, encodeBasic(allowance));
    case 'periodic':
      return packed(proto.PeriodicAllowance, encodePeriodic(allowance));
    case 'filtered':
      return packed(proto.AllowedMsgAllowance, {
        ...(allowance.allowance && { allowance: encodeAllowance(allowance.allowance) }),
        allowedMessages: [...allowance.allowedMessages],
      });
  }
}

function encodeBasic({ spendLimit, expiresNs }: BasicAllowance): proto.BasicAllowance {
  const expiration = expiresNs === undefined ? undefined : { expiration: timestampOfInstant(expiresNs) };
  return { spendLimit: spendLimit.map(encodeCoin), ...expiration };
}

function encodePeriodic(allowance: PeriodicAllowance): proto.PeriodicAllowance {
  const { periodNs } = allowance;
  return {
    basic: encodeBasic(allowance.basic),
    period: { seconds: periodNs / NS_PER_SECOND, nanos: Number(periodNs % NS_PER_SECOND) },
    periodSpendLimit: allowance.periodSpendLimit.map(encodeCoin),
    periodCanSpend: allowance.periodCanSpend.map(encodeCoin),
    periodReset: timestampOfInstant(allowance.periodResetNs),
  };
}

function packed<Message>(
  codec: { readonly typeUrl: string; encode(message: Message): { finish(): Uint8Array } },
  message: Message,
): Any {
  return { typeUrl: codec.typeUrl, value: codec.encode(message).finish() };
}
