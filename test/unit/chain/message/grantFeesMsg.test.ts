import { AllowedMsgAllowance, BasicAllowance, PeriodicAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/feegrant';
import { MsgGrantAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/tx';
import { expect, it } from 'vitest';
import { type FeeGrant, grantFeesMsg } from '../../../../src/chain/message/grantFeesMsg.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

const pair = { granter: owner, grantee: provider };
function allowanceOf(terms: Partial<FeeGrant>) {
  const msg = grantFeesMsg({ ...pair, ...terms });
  expect(msg.typeUrl).toBe('/cosmos.feegrant.v1beta1.MsgGrantAllowance');
  const { allowance, ...names } = MsgGrantAllowance.decode(createRegistry().encode(msg));
  expect(names).toEqual(pair);
  return allowance!;
}

it('sets a limit and an end, or neither', () => {
  const { typeUrl, value } = allowanceOf({ limitUakt: 7n, expiresAtMs: 1_500 });
  expect(typeUrl).toBe('/cosmos.feegrant.v1beta1.BasicAllowance');
  expect(BasicAllowance.decode(value)).toEqual({
    spendLimit: [{ denom: 'uakt', amount: '7' }],
    expiration: { seconds: 1n, nanos: 500_000_000 },
  });
  const open = BasicAllowance.decode(allowanceOf({}).value);
  expect([open.spendLimit, open.expiration]).toEqual([[], undefined]);
});

it('sets periods', () => {
  const { typeUrl, value } = allowanceOf({ limitUakt: 7n, period: { limitUakt: 2n, lengthMs: 60_000 } });
  expect(typeUrl).toBe('/cosmos.feegrant.v1beta1.PeriodicAllowance');
  expect(PeriodicAllowance.decode(value)).toMatchObject({
    basic: { spendLimit: [{ denom: 'uakt', amount: '7' }] },
    period: { seconds: 60n, nanos: 0 },
    periodSpendLimit: [{ denom: 'uakt', amount: '2' }],
    periodCanSpend: [{ denom: 'uakt', amount: '2' }],
  });
});

it('narrows either kind to some messages', () => {
  const { typeUrl, value } = allowanceOf({ limitUakt: 7n, allowedMessages: ['/some.Msg'] });
  expect(typeUrl).toBe('/cosmos.feegrant.v1beta1.AllowedMsgAllowance');
  const { allowance, allowedMessages } = AllowedMsgAllowance.decode(value);
  expect(allowedMessages).toEqual(['/some.Msg']);
  expect(allowance).toEqual(allowanceOf({ limitUakt: 7n }));
});
