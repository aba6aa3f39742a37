import { addressKey } from '../../state/addressKey.ts';
import type { Context, QueryContext } from '../../state/context.ts';
import { typedEvent } from '../../state/event.ts';
import { defineExpiryQueue } from '../../state/expiryQueue.ts';
import { blockInstant } from '../../state/instant.ts';
import { refuse } from '../../state/refusal.ts';
import { defineTable } from '../../state/table.ts';
import { type Authorization, messageTypeOf } from './authorization.ts';
import { authzErrors } from './authzErrors.ts';

/** What one may do in the other's name. */
export interface GrantId {
  readonly granter: string;
  readonly grantee: string;
  /** Type URL of the messages that it is for. */
  readonly messageType: string;
}

export interface Grant {
  readonly granter: string;
  readonly grantee: string;
  readonly authorization: Authorization;
  /** Nanoseconds since the Unix epoch; missing for ever. */
  readonly expiresNs?: bigint;
}

const byGranter = (id: GrantId) => `${addressKey(id.granter)}${addressKey(id.grantee)}${typeKey(id.messageType)}`;
const byGrantee = (id: GrantId) => `${addressKey(id.grantee)}${addressKey(id.granter)}${typeKey(id.messageType)}`;

/**
 * Grants by granter, grantee and type of message: keys are the node's bytes in hex. Source: Akash's fork of cosmos-sdk,
 * `x/authz/keeper/keys/keys.go` GrantStoreKey.
 */
export const grants = defineTable<GrantId, Grant>('authz-grant', byGranter);
/** The same by grantee, granter and type of message: GranteeGranterStoreKey. */
export const grantIndex = defineTable<GrantId, GrantId>('authz-grantee', byGrantee);
const expiries = defineExpiryQueue<GrantId>('authz-expiry', byGranter);

function typeKey(messageType: string): string {
  const bytes = Buffer.from(messageType);
  return Buffer.from([bytes.length & 0xff, ...bytes]).toString('hex');
}

/** Whether a grant's time has passed. In the very instant of its end it still holds. */
export function isExpired({ expiresNs }: Grant, context: Pick<QueryContext, 'timeMs'>): boolean {
  return expiresNs !== undefined && expiresNs < blockInstant(context);
}

/** A grant that holds now, or undefined. */
export function findLiveGrant(context: Pick<QueryContext, 'state' | 'timeMs'>, id: GrantId): Grant | undefined {
  const grant = grants.find(context.state, id);
  return grant && !isExpired(grant, context) ? grant : undefined;
}

/** Grants to somebody for one type of message that hold now, in the order of the granters' bytes. */
export function listLiveGrants(
  context: Pick<QueryContext, 'state' | 'timeMs'>,
  grantee: string,
  messageType: string,
): Grant[] {
  const ids = grantIndex.list(context.state, addressKey(grantee)).map(({ value }) => value);
  return ids.filter((id) => id.messageType === messageType).flatMap((id) => findLiveGrant(context, id) ?? []);
}

/**
 * Stores a grant, in the place of an earlier one for the same type of message. That one's expiry stays in the queue and ends the new grant:
 * Akash's fork of the SDK looks for it under a name with one byte too many. Source: that fork at v0.53.4-akash.1,
 * the newest that could be read: `x/authz/keeper/keeper.go` SaveGrant, removeFromGrantQueue and `keys/keys.go` ParseGrantStoreKey.
 * @throws a refusal with authz 3 when the expiry is not in the future.
 */
export function saveGrant(context: Context, grant: Grant): void {
  const { granter, grantee, expiresNs } = grant;
  const id = { granter, grantee, messageType: messageTypeOf(grant.authorization) };
  if (expiresNs !== undefined && expiresNs <= blockInstant(context)) refuse(authzErrors.invalidExpiration);
  const earlier = grants.find(context.state, id);
  if (expiresNs !== undefined && expiresNs !== earlier?.expiresNs) expiries.add(context.state, expiresNs, id);
  grants.put(context.state, id, grant);
  if (!earlier) grantIndex.put(context.state, id, id);
  announce(context, 'cosmos.authz.v1beta1.EventGrant', id);
}

/** Ends a grant. Its expiry stays in the queue, as `saveGrant` says. @throws a refusal with authz 2 when there is none. */
export function deleteGrant(context: Context, id: GrantId): void {
  if (!grants.find(context.state, id)) refuse(authzErrors.notFound, 'failed to delete grant');
  forget(context, id);
  announce(context, 'cosmos.authz.v1beta1.EventRevoke', id);
}

/** Drops the grants whose time has passed. Nothing is announced. Source: the fork's DequeueAndDeleteExpiredGrants. */
export function beginAuthzBlock(context: Context): void {
  for (const id of expiries.takeExpired(context.state, blockInstant(context))) forget(context, id);
}

function forget({ state }: Pick<Context, 'state'>, id: GrantId): void {
  grants.remove(state, id);
  grantIndex.remove(state, id);
}

function announce(context: Context, type: string, { granter, grantee, messageType }: GrantId): void {
  const values = { granter, grantee, msg_type_url: messageType };
  const attributes = Object.entries(values).map(([key, value]) => ({ key, value: JSON.stringify(value) }));
  context.emit(typedEvent({ type, attributes }));
}
