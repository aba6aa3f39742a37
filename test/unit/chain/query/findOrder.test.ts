import { expect, it } from 'vitest';
import { QueryOrderRequest, QueryOrderResponse } from '../../../../src/chain/protocol/akash.ts';
import { findOrder } from '../../../../src/chain/query/findOrder.ts';
import { absent, answering } from '../../../helpers/answering.ts';
import { groupSpec, orderId, wireId } from '../../../helpers/chainFixtures.ts';

it('shows the order, or nothing where there is none', async () => {
  const { owner, dseq, gseq, oseq } = wireId;
  const order = { id: { owner, dseq, gseq, oseq }, state: 2, spec: groupSpec, createdAt: 9 };
  const connection = answering(QueryOrderResponse, { order });
  expect(await findOrder(connection, orderId)).toEqual({
    id: orderId,
    state: 'active',
    spec: groupSpec,
    createdAt: 9n,
  });
  expect(QueryOrderRequest.decode(connection.queries[0]!.data).id).toEqual({ owner, dseq, gseq, oseq });
  expect(await findOrder(absent(), orderId)).toBeUndefined();
});
