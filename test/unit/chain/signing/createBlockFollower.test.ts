import { describe, expect, it } from 'vitest';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { createBlockFollower } from '../../../../src/chain/signing/createBlockFollower.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';

function setup() {
  const clock = createManualClock();
  const chain = { height: 5n, asked: 0, read: [] as bigint[], down: false };
  const connection = createFakeConnection({
    status: async () => {
      chain.asked++;
      if (chain.down) throw new RunnerError('NODE_UNREACHABLE', { endpoint: 'http://n', reason: 'x' });
      return { height: chain.height, timeMs: Number(chain.height) * 1_000, chainId: 'c', catchingUp: false };
    },
    blockResults: async (height) => {
      chain.read.push(height);
      if (height < 2n)
        throw new RunnerError('NODE_REFUSED', { endpoint: 'http://n', method: 'block', rpcCode: -32603 });
      return { height, timeMs: 0, txs: [] };
    },
  });
  return { clock, chain, blocks: createBlockFollower(connection, clock) };
}

describe('createBlockFollower', () => {
  it('gives a block that exists, reading it once for all', async () => {
    const { blocks, chain } = setup();
    await blocks.refresh();
    const [one, other] = await Promise.all([blocks.get(4n), blocks.get(4n)]);
    expect(one).toBe(other);
    expect(await blocks.get(4n)).toBe(one);
    expect([chain.read, chain.asked]).toEqual([[4n], 1]);
  });

  it('waits for one that does not exist yet, with one poll for all who wait', async () => {
    const { blocks, chain, clock } = setup();
    await blocks.refresh();
    const waiting = Promise.all([blocks.get(6n), blocks.get(6n)]);
    await clock.advance(124);
    expect(chain.asked).toBe(1);
    chain.height = 6n;
    await clock.advance(1);
    expect((await waiting).map(({ height }) => height)).toEqual([6n, 6n]);
    expect(chain.asked).toBe(2);
  });

  it('knows the highest block and when it was seen', async () => {
    const { blocks, clock } = setup();
    expect(blocks.latest()).toBeUndefined();
    await blocks.refresh();
    const seen = { height: 5n, timeMs: 5_000, seenAtMs: clock.now() };
    await clock.advance(500);
    await blocks.refresh();
    expect(blocks.latest()).toEqual(seen);
  });

  it('sits out an outage', async () => {
    const { blocks, chain, clock } = setup();
    chain.down = true;
    const waiting = blocks.get(5n);
    await clock.advance(10_000);
    chain.down = false;
    await clock.advance(1_000);
    expect((await waiting).height).toBe(5n);
  });

  it('tells of a chain that stands still, and of an outage that does not end', async () => {
    const still = setup();
    const stalled = expect(still.blocks.get(6n)).rejects.toMatchObject({ kind: 'CHAIN_STALLED', args: { height: 5n } });
    await still.clock.advance(125_000);
    await stalled;
    const gone = setup();
    gone.chain.down = true;
    const lost = expect(gone.blocks.get(6n)).rejects.toMatchObject({ kind: 'NODE_UNREACHABLE' });
    await gone.clock.advance(125_000);
    await lost;
  });

  it('throws at once what no waiting cures', async () => {
    const { blocks } = setup();
    await blocks.refresh();
    await expect(blocks.get(1n)).rejects.toMatchObject({ kind: 'NODE_REFUSED' });
    await expect(blocks.get(9n, AbortSignal.abort('stop'))).rejects.toBe('stop');
  });
});
