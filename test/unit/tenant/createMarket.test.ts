import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/base/clock.ts';
import { silentLogger } from '../../../src/base/logger.ts';
import { QueryDeploymentParamsResponse } from '../../../src/chain/protocol/akash.ts';
import { createMarket } from '../../../src/tenant/createMarket.ts';
import { createFakeConnection } from '../../helpers/fakeConnection.ts';

const tools = { clock: systemClock, logger: silentLogger };

describe('createMarket', () => {
  it('reads the minimal deposit of the coin that escrow is in', async () => {
    const minDeposits = [
      { denom: 'uakt', amount: '1' },
      { denom: 'uact', amount: '500000' },
    ];
    const answer = QueryDeploymentParamsResponse.encode(
      QueryDeploymentParamsResponse.fromPartial({ params: { minDeposits } }),
    ).finish();
    const market = createMarket(createFakeConnection({ query: () => answer }), tools);
    expect(await market.getMinDeposit()).toBe(500_000n);
    expect(market.chainId).toBe('devnet-test');
  });

  it('asks the chain under the paths of its queries', async () => {
    const connection = createFakeConnection({
      query: () => new Uint8Array(),
      status: () => ({ height: 9n, timeMs: 0, chainId: 'devnet-test', catchingUp: false }),
    });
    const market = createMarket(connection, tools);
    const id = { owner: 'akash1tenant', dseq: 7n };
    const lease = { ...id, gseq: 1, oseq: 1, provider: 'akash1cheap' };
    await market.findDeployment(id);
    await market.listActiveDeployments('akash1tenant');
    await market.listOpenBids(id);
    await market.listLeases(id);
    await market.findLease(lease);
    await market.findProvider('akash1cheap');
    await market.listBalances('akash1tenant');
    const methods = connection.queries.map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
    expect(methods).toEqual(['Deployment', 'Deployments', 'Bids', 'Leases', 'Lease', 'Provider', 'AllBalances']);
    expect(await market.getHeight()).toBe(9n);
    expect(await market.findTx('AA')).toBeUndefined();
  });
});
