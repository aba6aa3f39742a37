import { expect, it } from 'vitest';
import { QueryEscrowAccountsRequest, QueryEscrowAccountsResponse } from '../../../../src/chain/protocol/akash.ts';
import { listEscrowAccounts } from '../../../../src/chain/query/listEscrowAccounts.ts';
import { answeringTwice } from '../../../helpers/answering.ts';
import { owner } from '../../../helpers/chainFixtures.ts';

it('reads every page of what begins so', async () => {
  const accounts = [{ id: { scope: 2, xid: 'a/1' }, state: { owner, state: 3, settledAt: 4 } }];
  const connection = answeringTwice(QueryEscrowAccountsResponse, { accounts });
  const one = {
    scope: 'bid',
    xid: 'a/1',
    owner,
    state: 'overdrawn',
    settledAt: 4n,
    funds: [],
    deposits: [],
    transferred: [],
  };
  expect(await listEscrowAccounts(connection, { prefix: 'bid/a', state: 'overdrawn' })).toEqual([one, one]);
  const [first, second] = connection.queries.map(({ data }) => QueryEscrowAccountsRequest.decode(data));
  expect(first).toMatchObject({ xid: 'bid/a', state: 'overdrawn' });
  expect(second?.pagination?.key).toEqual(new Uint8Array([1]));
});
