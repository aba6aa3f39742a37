import { afterEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../../src/base/logger.ts';
import { type Devnet, type DevnetOptions, startDevnet } from '../../../src/devnet/startDevnet.ts';
import { createManualClock } from '../../helpers/manualClock.ts';
import { temporaryHome } from './home/testHome.ts';
import { genesisOf, signTx } from './signing.ts';

const started: Devnet[] = [];
async function start(options: Partial<DevnetOptions> = {}) {
  const clock = createManualClock();
  const devnet = await startDevnet({
    genesis: genesisOf(),
    blocks: { kind: 'instant' },
    clock,
    logger: silentLogger,
    ...options,
  });
  started.push(devnet);
  return { devnet, clock };
}
// biome-ignore lint/suspicious/noExplicitAny: the answers are JSON, which the tests look into.
async function get(devnet: Devnet, path: string): Promise<any> {
  const answer = await fetch(`${devnet.rpcUrl}${path}`);
  return ((await answer.json()) as { result: unknown }).result;
}
const heightOf = async (devnet: Devnet) => (await get(devnet, '/status')).sync_info.latest_block_height;

describe('startDevnet', () => {
  afterEach(() => Promise.all(started.splice(0).map((devnet) => devnet.stop())));

  it('has a block when it is up, and its chain id from genesis or the options', async () => {
    const { devnet } = await start();
    expect([devnet.chainId, await heightOf(devnet)]).toEqual(['devnet-unit', '1']);
    const { devnet: named } = await start({ chainId: 'devnet-named' });
    expect([named.chainId, (await get(named, '/status')).node_info.network]).toEqual(['devnet-named', 'devnet-named']);
  });

  it('makes a block per transaction at once', async () => {
    const heights: bigint[] = [];
    const { devnet } = await start({ onBlock: (block) => void heights.push(block.height) });
    const tx = Buffer.from(signTx()).toString('hex');
    expect((await get(devnet, `/broadcast_tx_sync?tx=0x${tx}`)).code).toBe(0);
    expect([await heightOf(devnet), heights]).toEqual(['2', [2n]]);
  });

  it('makes a block per interval', async () => {
    const { devnet, clock } = await start({ blocks: { kind: 'interval', intervalMs: 1000 } });
    await clock.advance(2500);
    expect(await heightOf(devnet)).toBe('3');
  });

  it('makes none by itself, and does as it is told unless it has no control', async () => {
    const { devnet, clock } = await start({ blocks: { kind: 'manual' } });
    const tx = Buffer.from(signTx()).toString('hex');
    await get(devnet, `/broadcast_tx_sync?tx=0x${tx}`);
    await clock.advance(60_000);
    expect(await heightOf(devnet)).toBe('1');
    expect((await get(devnet, '/devnet_mine?blocks=2')).height).toBe('3');
    await get(devnet, '/devnet_setBlockMode?mode=1000');
    await clock.advance(1000);
    expect(await heightOf(devnet)).toBe('4');
    const { devnet: closed } = await start({ blocks: { kind: 'manual' }, control: false });
    expect(await get(closed, '/devnet_mine?blocks=2')).toBeUndefined();
  });

  it('goes on with the chain of its home, which nobody else can open', async () => {
    const home = temporaryHome();
    const { devnet } = await start({ home });
    await get(devnet, `/broadcast_tx_sync?tx=0x${Buffer.from(signTx()).toString('hex')}`);
    await expect(start({ home })).rejects.toMatchObject({ kind: 'DEVNET_HOME_LOCKED' });
    await devnet.stop();
    const { devnet: again } = await start({ home, blocks: undefined });
    expect([again.height, (await get(again, '/devnet_info')).blocks]).toEqual([2n, 'instant']);
    await again.stop();
    await expect(start({ home, chainId: 'other' })).rejects.toMatchObject({ kind: 'DEVNET_HOME_FOREIGN' });
  });

  it('lets go of its home when its port is taken', async () => {
    const { devnet } = await start();
    const home = temporaryHome();
    const port = Number(new URL(devnet.rpcUrl).port);
    await expect(start({ home, port })).rejects.toMatchObject({ kind: 'DEVNET_PORT_TAKEN' });
    expect((await start({ home })).devnet.height).toBe(1n);
  });

  it('stops: no blocks, no port', async () => {
    const heights: bigint[] = [];
    const onBlock = (block: { height: bigint }) => void heights.push(block.height);
    const { devnet, clock } = await start({ blocks: { kind: 'interval', intervalMs: 1000 }, onBlock });
    await devnet.stop();
    started.pop();
    await clock.advance(5000);
    expect(heights).toEqual([]);
    await expect(fetch(devnet.rpcUrl)).rejects.toThrow();
  });
});
