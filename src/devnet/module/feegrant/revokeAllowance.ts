import { MsgRevokeAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/tx';
import { refuse } from '../../state/refusal.ts';
import { requireBech32 } from '../../state/requireBech32.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { allowances, removeAllowance } from './allowances.ts';

/** Takes an allowance back. Source: cosmossdk.io/x/feegrant v0.2.0 `keeper/msg_server.go` RevokeAllowance. */
export const revokeAllowance = defineMessage<MsgRevokeAllowance>({
  type: 'cosmos.feegrant.v1beta1.MsgRevokeAllowance',
  codec: MsgRevokeAllowance,
  signer: ({ granter }) => granter,
  validate: () => undefined,
  handle(context, { granter, grantee }) {
    if (grantee === granter) refuse(sdkErrors.invalidAddress, 'addresses must be different');
    const id = { grantee: requireBech32(grantee), granter: requireBech32(granter) };
    removeAllowance(context, allowances.find(context.state, id) ?? refuse(sdkErrors.notFound, 'fee-grant not found'));
  },
});
