import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/base/clock.ts';
import { parseDecimal } from '../../../../src/base/decimal.ts';
import { silentLogger } from '../../../../src/base/logger.ts';
import { systemRandom } from '../../../../src/base/random.ts';
import { connectChain } from '../../../../src/chain/connection/connectChain.ts';
import { awaitBids } from '../../../../src/cli/deployment/awaitBids.ts';
import type { Call } from '../../../../src/cli/frame/command.ts';
import { setCommandMarket } from '../../../helpers/commandMarket.ts';

async function setup() {
  const market = await setCommandMarket();
  const parts = { clock: systemClock, random: systemRandom, logger: silentLogger };
  const connection = await connectChain({ ...parts, endpoints: [market.devnet.rpcUrl] });
  const { signal } = new AbortController();
  const call = {
    terminal: { clock: systemClock },
    logger: silentLogger,
    signal,
    connection: async () => connection,
  } as unknown as Call;
  const id = { owner: market.tenant, dseq: 7n };
  const wait = (more: object = {}) => awaitBids(call, { id, gseqs: [1], waitMs: 600, ...more });
  return { ...market, wait, close: () => connection.close() };
}

describe('awaitBids', () => {
  it('takes the cheapest bid, or the one of the provider that is meant', async () => {
    const { wait, bid, run, tenant, provider, addresses, close } = await setup();
    await expect(wait()).rejects.toMatchObject({ kind: 'RENTAL_NO_BIDS' });
    await run('provider create --host-uri https://127.0.0.1:8444', 2);
    await bid('90uact');
    await run(`bid create --owner ${tenant} --dseq 7 --price 80uact`, 2);
    expect(await wait()).toMatchObject([{ id: { provider: addresses[2] } }]);
    expect(await wait({ provider })).toMatchObject([{ id: { provider } }]);
    const limit = { maxPrice: { denom: 'uact', amount: parseDecimal('70') } };
    await expect(wait(limit)).rejects.toMatchObject({ kind: 'RENTAL_BIDS_TOO_DEAR', args: { cheapest: '80uact' } });
    await expect(wait({ gseqs: [1, 2] })).rejects.toMatchObject({ kind: 'RENTAL_BIDS_REFUSED' });
    await expect(wait({ provider: tenant })).rejects.toMatchObject({ kind: 'RENTAL_BIDS_REFUSED' });
    close();
  });
});
