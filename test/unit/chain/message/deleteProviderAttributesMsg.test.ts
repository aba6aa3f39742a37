import { expect, it } from 'vitest';
import { deleteProviderAttributesMsg } from '../../../../src/chain/message/deleteProviderAttributesMsg.ts';
import { MsgDeleteProviderAttributes } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgDeleteProviderAttributes', () => {
  const msg = deleteProviderAttributesMsg({ owner: provider, auditor: owner, keys: ['region'] });
  expect(msg.typeUrl).toBe('/akash.audit.v1.MsgDeleteProviderAttributes');
  const read = (one: typeof msg) => MsgDeleteProviderAttributes.decode(createRegistry().encode(one));
  expect(read(msg)).toEqual({ owner: provider, auditor: owner, keys: ['region'] });
  expect(read(deleteProviderAttributesMsg({ owner: provider, auditor: owner })).keys).toEqual([]);
});
