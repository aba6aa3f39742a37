import { expect, it } from 'vitest';
import { Order } from '../../../../src/chain/protocol/akash.ts';
import { decodeOrder } from '../../../../src/chain/query/orderView.ts';
import { groupSpec, orderId, wireId } from '../../../helpers/chainFixtures.ts';

it('shows an order, and the reclamation it demands', () => {
  const { owner, dseq, gseq, oseq } = wireId;
  const reclamation = { minWindow: { seconds: 60n, nanos: 0 } };
  const plain = { id: { owner, dseq, gseq, oseq }, state: 1, spec: groupSpec, createdAt: 8 };
  const view = { id: orderId, state: 'open', spec: groupSpec, createdAt: 8n };
  expect(decodeOrder(Order.fromPartial(plain))).toEqual(view);
  expect(decodeOrder(Order.fromPartial({ ...plain, reclamation }))).toEqual({ ...view, reclamation });
});
