import { expect, it } from 'vitest';
import { EscrowAccount } from '../../../../src/chain/protocol/akash.ts';
import { decodeEscrow } from '../../../../src/chain/query/escrowView.ts';
import { owner, price, wirePrice } from '../../../helpers/chainFixtures.ts';

it('shows an escrow account, overdrawn funds below zero', () => {
  const account = EscrowAccount.fromPartial({
    state: {
      state: 3,
      settledAt: 9,
      funds: [{ denom: 'uact', amount: '-1.5' }],
      deposits: [{ owner, balance: wirePrice }],
      transferred: [wirePrice],
    },
  });
  expect(decodeEscrow(account)).toEqual({
    state: 'overdrawn',
    settledAt: 9n,
    funds: [{ denom: 'uact', amount: { atomics: -price.amount.atomics } }],
    deposits: [{ owner, balance: price }],
    transferred: [price],
  });
});

it('shows a missing account as empty', () => {
  expect(decodeEscrow(undefined)).toEqual({
    state: 'invalid',
    settledAt: 0n,
    funds: [],
    deposits: [],
    transferred: [],
  });
});
