import { expect, it } from 'vitest';
import { createProviderMsg, encodeRegistration } from '../../../../src/chain/message/createProviderMsg.ts';
import { MsgCreateProvider } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { provider } from '../../../helpers/chainFixtures.ts';

const hostUri = 'https://provider.localhost:8443';
const attributes = [{ key: 'region', value: 'eu' }];
const info = { email: 'a@example.org', website: '' };

it('is what the chain reads as MsgCreateProvider', () => {
  const msg = createProviderMsg({ owner: provider, hostUri, attributes, info });
  expect(msg.typeUrl).toBe('/akash.provider.v1beta4.MsgCreateProvider');
  expect(MsgCreateProvider.decode(createRegistry().encode(msg))).toMatchObject({
    owner: provider,
    hostUri,
    attributes,
    info,
  });
});

it('has the same form for a registration as for its change', () => {
  const plain = encodeRegistration({ owner: provider, hostUri, attributes });
  expect(plain).toEqual({ owner: provider, hostUri, attributes, info: { email: '', website: '' } });
});
