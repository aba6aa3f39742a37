import { MsgExec, MsgExecResponse } from 'cosmjs-types/cosmos/authz/v1beta1/tx';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import type { WireEvent } from '../../../chain/protocol/marketplaceEvent.ts';
import { isAddress, requireAddress } from '../../state/address.ts';
import type { Context } from '../../state/context.ts';
import { explainRefusal } from '../../state/explainRefusal.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors, unregistered } from '../../state/sdkErrors.ts';
import { defineMessage, type RoutedMessage } from '../../tx/messageRoute.ts';
import { acceptMessage } from './acceptMessage.ts';
import { authzErrors } from './authzErrors.ts';
import { deleteGrant, type GrantId, grants, isExpired } from './grants.ts';

interface Inner {
  readonly packed: Any;
  readonly message: RoutedMessage;
}

/**
 * Carries out messages in the name of those who would have to sign them. One's own need no grant. Source: cosmos-sdk
 * `x/authz/keeper/{msg_server,keeper}.go` Exec, DispatchActions.
 */
export const exec = defineMessage<MsgExec>({
  type: 'cosmos.authz.v1beta1.MsgExec',
  codec: MsgExec,
  signer: ({ grantee }) => grantee,
  inner: ({ msgs }) => msgs,
  validate: () => undefined,
  handle(context, { grantee, msgs }) {
    requireAddress(grantee, 'invalid grantee address');
    if (msgs.length === 0) refuse(sdkErrors.invalidRequest, 'messages cannot be empty');
    const all = msgs.map((packed) => ({ packed, message: context.decodeMessage(packed) }));
    for (const [index, { message }] of all.entries()) explainRefusal(`msg ${index}`, () => message.validate());
    const results = all.map((inner, index) => carryOut(context, grantee, inner, index));
    return MsgExecResponse.encode({ results }).finish();
  },
});

function carryOut(context: Context, grantee: string, { packed, message }: Inner, index: number): Uint8Array {
  const granter = message.signer;
  if (!isAddress(granter)) refuse(unregistered('decoding bech32 failed'));
  if (granter !== grantee) spendGrant(context, { granter, grantee, messageType: message.typeUrl }, packed);
  const events: WireEvent[] = [];
  const within = { ...context, emit: (emitted: WireEvent) => void events.push(emitted) };
  const answer = explainRefusal(`failed to execute message; message ${message.typeUrl}`, () => message.handle(within));
  for (const emitted of events) context.emit(withAuthzIndex(emitted, index));
  return answer ?? new Uint8Array();
}

/** What is left of a grant is stored without a word; one that is used up is announced as revoked. */
function spendGrant(context: Context, id: GrantId, packed: Any): void {
  const grant =
    grants.find(context.state, id) ?? refuse(authzErrors.notFound, `failed to get grant with given ${describe(id)}`);
  if (isExpired(grant, context)) refuse(authzErrors.expired);
  const { left } = acceptMessage(grant.authorization, packed);
  if (!left) deleteGrant(context, id);
  else if (left !== grant.authorization) grants.put(context.state, id, { ...grant, authorization: left });
}

function describe({ granter, grantee, messageType }: GrantId): string {
  return `granter: ${granter}, grantee: ${grantee} & msgType: ${messageType} `;
}

function withAuthzIndex(emitted: WireEvent, index: number): WireEvent {
  return { ...emitted, attributes: [...emitted.attributes, { key: 'authz_msg_index', value: index.toString() }] };
}
