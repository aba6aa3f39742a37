import { expect, it } from 'vitest';
import { QueryLeaseResponse } from '../../../../src/chain/protocol/akash.ts';
import { decodeLease } from '../../../../src/chain/query/leaseView.ts';
import { leaseId, price, wireId, wirePrice } from '../../../helpers/chainFixtures.ts';

const lease = { id: wireId, state: 3, price: wirePrice, createdAt: 8, closedOn: 12, reason: 1 } as const;

it('shows a lease with its payment', () => {
  const state = {
    state: 2,
    rate: wirePrice,
    balance: wirePrice,
    unsettled: wirePrice,
    withdrawn: { denom: 'uact', amount: '7' },
  };
  expect(decodeLease(QueryLeaseResponse.fromPartial({ lease, escrowPayment: { state } }))).toEqual({
    id: leaseId,
    state: 'closed',
    price,
    createdAt: 8n,
    closedOn: 12n,
    reason: 'lease_closed_owner',
    payment: {
      state: 'closed',
      rate: price,
      balance: price,
      unsettled: price,
      withdrawn: { denom: 'uact', amount: 7n },
    },
  });
});

it('knows the state of a lease under notice', () => {
  const reclamation = { window: { seconds: 60n, nanos: 0 }, startedAt: 9n, deadline: 5n, reason: 10_000 };
  const view = decodeLease(QueryLeaseResponse.fromPartial({ lease: { ...lease, state: 4, reclamation } }));
  expect(view).toMatchObject({ state: 'reclaiming', reclamation });
});
