import { expect, it } from 'vitest';
import { encodeDeposit } from '../../../../src/chain/message/encodeDeposit.ts';
import { Source } from '../../../../src/chain/protocol/akash.ts';

it('names its sources in order, the balance alone by default', () => {
  const amount = { denom: 'uact', amount: 5n };
  expect(encodeDeposit(amount)).toEqual({ amount: { denom: 'uact', amount: '5' }, sources: [Source.balance] });
  expect(encodeDeposit(amount, ['grant', 'balance']).sources).toEqual([Source.grant, Source.balance]);
});
