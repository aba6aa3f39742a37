import { describe, expect, it } from 'vitest';
import type { MachineSnapshot } from '../../../../src/devnet/machine/createMachine.ts';
import { createStateHistory } from '../../../../src/devnet/node/createStateHistory.ts';
import { createKeyValues } from '../../../../src/devnet/state/keyValues.ts';

const at = (height: bigint): MachineSnapshot => ({
  height,
  state: createKeyValues(),
  timeMs: Number(height),
  appHash: new Uint8Array(),
});
const heights = (states: readonly MachineSnapshot[]) => states.map(({ height }) => height);

describe('createStateHistory', () => {
  it('finds what it was told, until that is pruned', () => {
    const history = createStateHistory();
    for (const height of [1n, 2n, 3n]) history.remember(at(height));
    expect(history.find(2n)?.timeMs).toBe(2);
    expect([history.find(0n), history.find(4n)]).toEqual([undefined, undefined]);
    history.prune(3n);
    expect([history.find(2n), history.find(3n)?.height]).toEqual([undefined, 3n]);
  });

  it('makes older states out of the next later one, as far as they go', () => {
    const asked: bigint[] = [];
    const history = createStateHistory((height, later) => {
      asked.push(height);
      return later.height === height + 1n && height >= 5n ? at(height) : undefined;
    });
    history.remember(at(9n));
    history.remember(at(8n));
    expect(history.find(6n)?.height).toBe(6n);
    expect(asked).toEqual([7n, 6n]);
    expect(history.find(3n)).toBeUndefined();
    expect(history.find(0n)).toBeUndefined();
    expect(heights(history.list())).toEqual([6n, 8n, 9n]);
  });

  it('knows only what it is reset to', () => {
    const history = createStateHistory((height) => at(height));
    history.remember(at(9n));
    history.reset([at(4n)]);
    expect([history.find(3n), history.find(9n), heights(history.list())]).toEqual([undefined, undefined, [4n]]);
  });
});
