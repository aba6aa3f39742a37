import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/base/clock.ts';

describe('systemClock', () => {
  it('tells the time of the machine', () => {
    const before = Date.now();
    expect(systemClock.now()).toBeGreaterThanOrEqual(before);
    expect(systemClock.now()).toBeLessThanOrEqual(Date.now());
  });

  it('sleeps at least as long as asked', async () => {
    const start = performance.now();
    await systemClock.sleep(15);
    expect(performance.now() - start).toBeGreaterThanOrEqual(14);
  });

  it('wakes with the reason of an aborted signal, before and during the sleep', async () => {
    const controller = new AbortController();
    const asleep = systemClock.sleep(60_000, controller.signal);
    controller.abort('enough');
    await expect(asleep).rejects.toBe('enough');
    await expect(systemClock.sleep(60_000, controller.signal)).rejects.toBe('enough');
  });
});
