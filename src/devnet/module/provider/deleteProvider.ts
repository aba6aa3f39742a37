import { MsgDeleteProvider } from '../../../chain/protocol/akash.ts';
import { requireAddress } from '../../state/address.ts';
import { refuse } from '../../state/refusal.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { providerErrors } from './providerErrors.ts';
import { providers } from './providers.ts';

/** The node has this message and refuses it always. */
export const deleteProvider = defineMessage<MsgDeleteProvider>({
  type: 'akash.provider.v1beta4.MsgDeleteProvider',
  codec: MsgDeleteProvider,
  signer: (message) => message.owner,
  validate: (message) => void requireAddress(message.owner, 'MsgDelete: Invalid Provider Address'),
  handle(context, message) {
    if (!providers.find(context.state, message.owner)) refuse(providerErrors.notFound);
    refuse(providerErrors.internal, 'NOTIMPLEMENTED');
  },
});
