import { describe, expect, it } from 'vitest';
import { QueryBidsRequest, QueryLeasesRequest, QueryOrdersRequest } from '../../../../src/chain/protocol/akash.ts';
import { queryPath } from '../../../../src/chain/protocol/queryPath.ts';
import { createProviderChain } from '../../../../src/runner-provider/chain/providerChain.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';
import { someLease } from '../../../helpers/runnerProvider.ts';

function makeChain() {
  const heights: bigint[] = [];
  const connection = createFakeConnection({
    query: () => new Uint8Array(),
    status: () => ({ height: 7n, timeMs: 1, chainId: 'c', catchingUp: false }),
    blockResults: (height) => {
      heights.push(height);
      return { height, timeMs: Number(height) * 1000, txs: [] };
    },
  });
  const chain = createProviderChain(connection, someLease.provider, new AbortController().signal);
  return { chain, heights, queries: connection.queries };
}

describe('createProviderChain', () => {
  it('reads heights and their times, each time once', async () => {
    const { chain, heights } = makeChain();
    expect([await chain.getHeight(), await chain.getTimeOfHeight(3n), await chain.getTimeOfHeight(3n)]).toEqual([
      7n,
      3000,
      3000,
    ]);
    expect(heights).toEqual([3n]);
  });

  it('asks for open orders, of all or of one deployment', async () => {
    const { chain, queries } = makeChain();
    await chain.listOpenOrders();
    await chain.listOpenOrders({ owner: someLease.owner, dseq: 7n });
    const filters = queries.map(({ data }) => QueryOrdersRequest.decode(data).filters);
    expect(filters.map((filter) => [filter?.state, filter?.owner])).toEqual([
      ['open', ''],
      ['open', someLease.owner],
    ]);
  });

  it('asks for bids and leases of its own only', async () => {
    const { chain, queries } = makeChain();
    await chain.listOwnBids('active');
    expect(await chain.findOwnBid(someLease)).toBeUndefined();
    await chain.listActiveLeases();
    const [active, own, leases] = queries;
    expect(QueryBidsRequest.decode(active!.data).filters).toMatchObject({
      provider: someLease.provider,
      state: 'active',
    });
    expect(QueryBidsRequest.decode(own!.data).filters).toMatchObject({
      ...someLease,
      dseq: expect.anything(),
      state: '',
    });
    expect(QueryLeasesRequest.decode(leases!.data).filters).toMatchObject({
      provider: someLease.provider,
      state: 'active',
    });
  });

  it('asks each of the other questions on its own path', async () => {
    const { chain, queries } = makeChain();
    await chain.findLease(someLease);
    await chain.findDeployment(someLease);
    expect(await chain.findRegistration()).toBeUndefined();
    expect(await chain.listCertificates({ owner: someLease.owner })).toEqual([]);
    await chain.findAccount(someLease.owner);
    expect(queries.map(({ path }) => path)).toEqual([
      queryPath.lease,
      queryPath.deployment,
      queryPath.provider,
      queryPath.certificates,
      queryPath.authAccount,
    ]);
  });
});
