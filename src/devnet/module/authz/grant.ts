import { MsgGrant } from 'cosmjs-types/cosmos/authz/v1beta1/tx';
import { requireAddress } from '../../state/address.ts';
import type { Context } from '../../state/context.ts';
import { instantOf } from '../../state/instant.ts';
import { isCarriedOut } from '../../state/isCarriedOut.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { ensureAccount } from '../auth/accounts.ts';
import { type Authorization, decodeAuthorization, messageTypeOf } from './authorization.ts';
import { authzErrors } from './authzErrors.ts';
import { saveGrant } from './grants.ts';
import { validateAuthorization } from './validateAuthorization.ts';

interface Granting {
  readonly granter: string;
  readonly grantee: string;
  readonly authorization?: Authorization;
  readonly expiresNs?: bigint;
}

/**
 * Lets somebody do something in one's name. Who has no account gets one. Source: cosmos-sdk `x/authz/keeper/msg_server.go` Grant.
 */
export const grant = defineMessage<Granting>({
  type: 'cosmos.authz.v1beta1.MsgGrant',
  codec: { decode: decodeGranting },
  signer: ({ granter }) => granter,
  validate: () => undefined,
  handle(context, { granter, grantee, authorization, expiresNs }) {
    if (grantee.toLowerCase() === granter.toLowerCase()) refuse(authzErrors.granteeIsGranter);
    requireAddress(grantee, 'invalid grantee address');
    requireAddress(granter, 'invalid granter address');
    if (!authorization) return refuse(sdkErrors.invalidType, 'authorization is nil');
    validateAuthorization(authorization);
    ensureAccount(context, grantee);
    requireKnown(context, messageTypeOf(authorization));
    saveGrant(context, { granter, grantee, authorization, ...(expiresNs !== undefined && { expiresNs }) });
  },
});

function requireKnown(context: Context, messageType: string): void {
  if (!isCarriedOut(context, messageType)) refuse(sdkErrors.invalidType, `${messageType} doesn't exist.`);
}

/** What is packed is read at once, so that a type that is no authorization stops the transaction before it costs anything. */
function decodeGranting(bytes: Uint8Array): Granting {
  const { granter, grantee, grant: given } = MsgGrant.decode(bytes);
  const { authorization, expiration } = given;
  return {
    granter,
    grantee,
    ...(authorization && { authorization: decodeAuthorization(authorization) }),
    ...(expiration && { expiresNs: instantOf(expiration) }),
  };
}
