import { MsgUpdateProvider } from '../../../chain/protocol/akash.ts';
import { event } from '../../state/event.ts';
import { refuse } from '../../state/refusal.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { providerErrors } from './providerErrors.ts';
import { providers } from './providers.ts';
import { validateProvider } from './validateProvider.ts';

/** Replaces all that a provider said of itself. */
export const updateProvider = defineMessage<MsgUpdateProvider>({
  type: 'akash.provider.v1beta4.MsgUpdateProvider',
  codec: MsgUpdateProvider,
  signer: (message) => message.owner,
  validate: validateProvider,
  handle(context, message) {
    if (!providers.find(context.state, message.owner)) refuse(providerErrors.notFound, `id: ${message.owner}`);
    providers.put(context.state, message.owner, message);
    context.emit(event('akash.provider.v1beta4.EventProviderUpdated', { owner: JSON.stringify(message.owner) }));
  },
});
