import { MsgGrant } from 'cosmjs-types/cosmos/authz/v1beta1/tx';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import { encodeTimestamp } from '../protocol/moments.ts';
import type { Msg } from '../signing/signer.ts';

/** Who lets whom act, and until when (milliseconds since the Unix epoch); without an end it holds until it is revoked. */
export interface GrantParties {
  readonly granter: string;
  readonly grantee: string;
  readonly expiresAtMs?: number | undefined;
}

/**
 * Hands an authorization to somebody, in place of the one for the same message type. The chain refuses an end that is past. A grant that
 * replaces another, or one revoked, may still end at the former one's time: the node keeps its queue of ends. Signed by the granter.
 */
export function grantMsg(parties: GrantParties, authorization: Any): Msg {
  const { granter, grantee, expiresAtMs } = parties;
  const expiration = expiresAtMs === undefined ? undefined : { expiration: encodeTimestamp(expiresAtMs) };
  const value = MsgGrant.fromPartial({ granter, grantee, grant: { authorization, ...expiration } });
  return { typeUrl: MsgGrant.typeUrl, value };
}
