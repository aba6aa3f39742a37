import { describe, expect, it } from 'vitest';
import { removeExpiredNonces, tryAddNonce } from '../../../../../src/devnet/module/auth/unorderedNonces.ts';
import { createStage, RIVAL, TENANT } from '../../stage.ts';

const MS = 1_000_000n;

// Source: cosmos-sdk v0.53.7 `x/auth/keeper/keeper.go`.
describe('tryAddNonce', () => {
  it('takes each timeout of each sender once', () => {
    const { state } = createStage();
    const add = (timeoutNanos: bigint, sender: string) => tryAddNonce({ state }, { timeoutNanos, sender });
    expect([add(1n, TENANT), add(1n, TENANT), add(1n, RIVAL), add(2n, TENANT)]).toEqual([true, false, true, true]);
  });
});

describe('removeExpiredNonces', () => {
  it('forgets those up to the block’s time, however many', () => {
    const stage = createStage();
    const now = BigInt(stage.timeMs) * MS;
    const add = (timeoutNanos: bigint) => tryAddNonce(stage, { timeoutNanos, sender: TENANT });
    for (let index = 0n; index < 200n; index++) add(now - index);
    add(now + 1n);
    removeExpiredNonces(stage.context());
    expect([add(now + 1n), add(now), add(now - 199n)]).toEqual([false, true, true]);
  });
});
