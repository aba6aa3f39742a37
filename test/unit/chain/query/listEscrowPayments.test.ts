import { expect, it } from 'vitest';
import { QueryEscrowPaymentsRequest, QueryEscrowPaymentsResponse } from '../../../../src/chain/protocol/akash.ts';
import { listEscrowPayments } from '../../../../src/chain/query/listEscrowPayments.ts';
import { answeringTwice } from '../../../helpers/answering.ts';
import { price, provider, wirePrice } from '../../../helpers/chainFixtures.ts';

it('reads every page of what begins so', async () => {
  const id = { aid: { scope: 1, xid: 'a/1' }, xid: `1/1/${provider}` };
  const payments = [{ id, state: { owner: provider, state: 1, rate: wirePrice } }];
  const connection = answeringTwice(QueryEscrowPaymentsResponse, { payments });
  const found = await listEscrowPayments(connection, { prefix: 'deployment/a', state: 'open' });
  const one = { accountXid: 'a/1', xid: `1/1/${provider}`, owner: provider, state: 'open', rate: price };
  expect(found).toMatchObject([one, one]);
  const [first, second] = connection.queries.map(({ data }) => QueryEscrowPaymentsRequest.decode(data));
  expect(first).toMatchObject({ xid: 'deployment/a', state: 'open' });
  expect(second?.pagination?.key).toEqual(new Uint8Array([1]));
});
