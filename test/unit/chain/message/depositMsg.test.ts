import { expect, it } from 'vitest';
import { depositMsg } from '../../../../src/chain/message/depositMsg.ts';
import { MsgAccountDeposit } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { deploymentId, deposit, owner, provider } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgAccountDeposit', () => {
  const msg = depositMsg({ signer: provider, deployment: deploymentId, amount: deposit, sources: ['balance'] });
  expect(msg.typeUrl).toBe('/akash.escrow.v1.MsgAccountDeposit');
  expect(MsgAccountDeposit.decode(createRegistry().encode(msg))).toMatchObject({
    signer: provider,
    id: { scope: 1, xid: `${owner}/42` },
    deposit: { amount: { denom: 'uact', amount: '500000' }, sources: [1] },
  });
});
