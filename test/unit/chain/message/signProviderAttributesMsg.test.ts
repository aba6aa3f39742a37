import { expect, it } from 'vitest';
import { signProviderAttributesMsg } from '../../../../src/chain/message/signProviderAttributesMsg.ts';
import { MsgSignProviderAttributes } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgSignProviderAttributes', () => {
  const audit = { owner: provider, auditor: owner, attributes: [{ key: 'region', value: 'eu' }] };
  const msg = signProviderAttributesMsg(audit);
  expect(msg.typeUrl).toBe('/akash.audit.v1.MsgSignProviderAttributes');
  expect(MsgSignProviderAttributes.decode(createRegistry().encode(msg))).toEqual(audit);
});
