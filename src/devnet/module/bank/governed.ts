import { MsgSetSendEnabled, MsgUpdateParams } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import { refuseGovernance } from '../../state/requireAuthority.ts';
import { defineMessage } from '../../tx/messageRoute.ts';

/**
 * What only the gov module may do. Nobody can sign for it, and a devnet holds no votes, so both always come to nothing: the parameters of a
 * devnet are those of its genesis. Source: cosmos-sdk `x/bank/keeper/msg_server.go`.
 */
export const updateBankParams = defineMessage<MsgUpdateParams>({
  type: 'cosmos.bank.v1beta1.MsgUpdateParams',
  codec: MsgUpdateParams,
  signer: ({ authority }) => authority,
  validate: () => undefined,
  handle: (_, { authority }) => refuseGovernance(authority),
});

/** Lets people send a denom, or not. */
export const setSendEnabled = defineMessage<MsgSetSendEnabled>({
  type: 'cosmos.bank.v1beta1.MsgSetSendEnabled',
  codec: MsgSetSendEnabled,
  signer: ({ authority }) => authority,
  validate: () => undefined,
  handle: (_, { authority }) => refuseGovernance(authority),
});
