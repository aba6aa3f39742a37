import { describe, expect, it } from 'vitest';
import { createChainTime } from '../../../../src/devnet/node/createChainTime.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';

describe('createChainTime', () => {
  it('is the clock’s, set forward, and goes on from there', async () => {
    const clock = createManualClock(1000);
    const kept: number[] = [];
    const time = createChainTime(clock, 0, (ms) => void kept.push(ms));
    time.advance(500);
    expect([time.now(), time.offsetMs()]).toEqual([1500, 500]);
    time.set(9000);
    await clock.advance(10);
    expect([time.now(), time.offsetMs(), kept]).toEqual([9010, 8000, [500, 8000]]);
    time.restore(3);
    expect([time.now(), kept]).toEqual([1013, [500, 8000]]);
    expect(createChainTime(clock, 7).now()).toBe(1017);
  });

  it('never goes back', () => {
    const time = createChainTime(createManualClock(1000));
    for (const back of [() => time.advance(-1), () => time.set(999), () => time.advance(Number.NaN)])
      expect(back).toThrow(expect.objectContaining({ kind: 'DEVNET_TIME_BACK' }));
    expect(time.now()).toBe(1000);
  });
});
