import { MsgRevoke } from 'cosmjs-types/cosmos/authz/v1beta1/tx';
import { requireAddress } from '../../state/address.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { authzErrors } from './authzErrors.ts';
import { deleteGrant } from './grants.ts';

/** Takes a grant back. Source: cosmos-sdk `x/authz/keeper/msg_server.go` Revoke. */
export const revoke = defineMessage<MsgRevoke>({
  type: 'cosmos.authz.v1beta1.MsgRevoke',
  codec: MsgRevoke,
  signer: ({ granter }) => granter,
  validate: () => undefined,
  handle(context, { granter, grantee, msgTypeUrl }) {
    if (grantee.toLowerCase() === granter.toLowerCase()) refuse(authzErrors.granteeIsGranter);
    requireAddress(grantee, 'invalid grantee address');
    requireAddress(granter, 'invalid granter address');
    if (msgTypeUrl === '') refuse(sdkErrors.invalidRequest, 'missing msg method name');
    deleteGrant(context, { granter, grantee, messageType: msgTypeUrl });
    return undefined;
  },
});
