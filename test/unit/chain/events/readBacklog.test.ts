import { describe, expect, it } from 'vitest';
import { readBacklog } from '../../../../src/chain/events/readBacklog.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

function setup() {
  const heads: string[] = [];
  const results: bigint[] = [];
  const most = { underWay: 0, now: 0 };
  const connection = createFakeConnection({
    blockHeads: async (from, to) => {
      heads.push(`${from}-${to}`);
      most.underWay = Math.max(most.underWay, ++most.now);
      await new Promise(setImmediate);
      most.now--;
      const count = Number(to - from) + 1;
      return Array.from({ length: count }, (_, index) => {
        const height = from + BigInt(index);
        return { height, timeMs: Number(height), txCount: height % 10n === 0n ? 1 : 0 };
      });
    },
    txEvents: async (height) => {
      results.push(height);
      // Later blocks answer sooner: the order is the reader's doing.
      for (let turn = 0n; turn < 100n - height; turn += 10n) await new Promise(setImmediate);
      return [{ type: `of ${height}`, attributes: [] }];
    },
  });
  return { connection, heads, results, most };
}
const { signal } = new AbortController();

describe('readBacklog', () => {
  it('gives each block once and in order, with few questions, of which only so many are under way', async () => {
    const { connection, heads, results, most } = setup();
    const blocks = await Array.fromAsync(readBacklog(connection, { from: 3n, to: 205n, signal }));
    expect(blocks.map(({ height }) => height)).toEqual(Array.from({ length: 203 }, (_, index) => BigInt(index + 3)));
    expect(blocks.filter(({ events }) => events.length > 0).map(({ events }) => events[0]?.type)).toEqual(
      Array.from({ length: 20 }, (_, index) => `of ${(index + 1) * 10}`),
    );
    expect(heads.slice(0, 2)).toEqual(['3-22', '23-42']);
    expect(heads.at(-1)).toBe('203-205');
    expect([heads.length, results.length]).toEqual([11, 20]);
    expect(most.underWay).toBeLessThanOrEqual(4);
  });

  it('reads no further than somebody listens', async () => {
    const { connection, heads } = setup();
    for await (const { height } of readBacklog(connection, { from: 1n, to: 10_000n, signal })) if (height === 1n) break;
    expect(heads.length).toBeLessThanOrEqual(4);
  });

  it('gives what comes before a failure, and then the failure', async () => {
    const { connection } = setup();
    const gone = new RangeError('pruned');
    const broken = {
      ...connection,
      blockHeads: (from: bigint, to: bigint) => (from > 40n ? Promise.reject(gone) : connection.blockHeads(from, to)),
    };
    const seen: bigint[] = [];
    const reading = (async () => {
      for await (const { height } of readBacklog(broken, { from: 1n, to: 60n, signal })) seen.push(height);
    })();
    await expect(reading).rejects.toBe(gone);
    expect(seen.length).toBe(40);
  });
});
