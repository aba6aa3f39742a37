import { MsgCreateProvider } from '../../../chain/protocol/akash.ts';
import { event } from '../../state/event.ts';
import { refuse } from '../../state/refusal.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { providerErrors } from './providerErrors.ts';
import { providers } from './providers.ts';
import { validateProvider } from './validateProvider.ts';

/** Registers a provider: host, attributes, contact. */
export const createProvider = defineMessage<MsgCreateProvider>({
  type: 'akash.provider.v1beta4.MsgCreateProvider',
  codec: MsgCreateProvider,
  signer: (message) => message.owner,
  validate: validateProvider,
  handle(context, message) {
    if (providers.find(context.state, message.owner)) refuse(providerErrors.exists, `id: ${message.owner}`);
    providers.put(context.state, message.owner, message);
    context.emit(event('akash.provider.v1beta4.EventProviderCreated', { owner: JSON.stringify(message.owner) }));
  },
});
