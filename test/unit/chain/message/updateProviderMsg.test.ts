import { expect, it } from 'vitest';
import { updateProviderMsg } from '../../../../src/chain/message/updateProviderMsg.ts';
import { MsgUpdateProvider } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { provider } from '../../../helpers/chainFixtures.ts';

const hostUri = 'https://provider.localhost:8443';
const attributes = [{ key: 'region', value: 'eu' }];

it('is what the chain reads as MsgUpdateProvider', () => {
  const msg = updateProviderMsg({ owner: provider, hostUri, attributes });
  expect(msg.typeUrl).toBe('/akash.provider.v1beta4.MsgUpdateProvider');
  expect(MsgUpdateProvider.decode(createRegistry().encode(msg))).toMatchObject({
    owner: provider,
    hostUri,
    attributes,
    info: { email: '', website: '' },
  });
});
