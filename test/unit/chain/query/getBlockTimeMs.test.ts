import { expect, it } from 'vitest';
import { getBlockTimeMs } from '../../../../src/chain/query/getBlockTimeMs.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

const chainAt = (height: bigint) =>
  createFakeConnection({
    status: () => ({ height, timeMs: Number(height) * 500, chainId: 'c', catchingUp: false }),
    blockResults: (at) => ({ height: at, timeMs: Number(at) * 500, txs: [] }),
  });

it.each([100n, 5n, 2n])('is the mean of the last intervals at height %i', async (height) => {
  expect(await getBlockTimeMs(chainAt(height))).toBe(500);
});

it("is the network's own figure when there is one block only", async () => {
  expect(await getBlockTimeMs(chainAt(1n))).toBe(6_000);
});
