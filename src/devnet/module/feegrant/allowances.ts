import { addressKey } from '../../state/addressKey.ts';
import type { Context } from '../../state/context.ts';
import { event } from '../../state/event.ts';
import { defineExpiryQueue } from '../../state/expiryQueue.ts';
import { blockInstant } from '../../state/instant.ts';
import { defineTable } from '../../state/table.ts';
import type { Allowance, BasicAllowance } from './allowance.ts';

/** Who pays for whom. */
export interface AllowanceId {
  readonly granter: string;
  readonly grantee: string;
}

export interface AllowanceGrant extends AllowanceId {
  readonly allowance: Allowance;
}

const keyOf = ({ granter, grantee }: AllowanceId) => `${addressKey(grantee)}${addressKey(granter)}`;

/** Allowances by grantee, then granter: keys are the node's bytes in hex. */
export const allowances = defineTable<AllowanceId, AllowanceGrant>('fee-allowance', keyOf);
const expiries = defineExpiryQueue<AllowanceId>('fee-allowance-expiry', keyOf);

/** When an allowance ends, in nanoseconds since the Unix epoch. */
export function expiryOf(allowance: Allowance | undefined): bigint | undefined {
  if (allowance?.kind === 'filtered') return expiryOf(allowance.allowance);
  const basic: BasicAllowance | undefined = allowance?.kind === 'periodic' ? allowance.basic : allowance;
  return basic?.expiresNs;
}

/** Stores a new allowance, and when to drop it. */
export function storeAllowance(context: Context, id: AllowanceId, allowance: Allowance): void {
  const { granter, grantee } = id;
  const expiresNs = expiryOf(allowance);
  if (expiresNs !== undefined) expiries.add(context.state, expiresNs, { granter, grantee });
  allowances.put(context.state, id, { granter, grantee, allowance });
  announce(context, 'set_feegrant', id);
}

/**
 * Removes an allowance before its time. The node means to forget its expiry too, but mixes up granter and grantee: the expiry stays, and
 * ends a later allowance between the two. Source: cosmossdk.io/x/feegrant v0.2.0 `keeper/keeper.go` revokeAllowance.
 */
export function removeAllowance(context: Context, { granter, grantee, allowance }: AllowanceGrant): void {
  allowances.remove(context.state, { granter, grantee });
  const expiresNs = expiryOf(allowance);
  if (expiresNs !== undefined) expiries.remove(context.state, expiresNs, { granter: grantee, grantee: granter });
  announce(context, 'revoke_feegrant', { granter, grantee });
}

/** Says what happened to an allowance. Source: cosmossdk.io/x/feegrant v0.2.0 `events.go`. */
export function announce(context: Context, type: string, { granter, grantee }: AllowanceId): void {
  context.emit(event(type, { granter, grantee }));
}

/** Drops allowances whose end has passed, the earliest first, `limit` at most. Nothing is announced. */
export function pruneExpired(context: Context, limit: number): void {
  for (const id of expiries.takeExpired(context.state, blockInstant(context), limit))
    allowances.remove(context.state, id);
}
