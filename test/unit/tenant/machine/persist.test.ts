import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../../../src/base/logger.ts';
import type { Machine } from '../../../../src/tenant/machine/machine.ts';
import { type Attempt, createPatience, persist } from '../../../../src/tenant/machine/persist.ts';
import { createInstantClock } from '../instantClock.ts';

function machineOn(clock = createInstantClock()): Machine {
  return {
    lease: { owner: 'akash1tenant', dseq: 7n, gseq: 1, oseq: 1, provider: 'akash1provider' },
    clock,
    random: { bytes: (length) => new Uint8Array(length) },
    logger: silentLogger,
    silenceMs: 10_000,
    openShell: () => Promise.reject(new TypeError('no shell in this test')),
  };
}

const lapse: Attempt<number> = { kind: 'lapse', reason: 'dropped' };

describe('persist', () => {
  it('goes on after lapses and progress, until it is done', async () => {
    const attempts: Attempt<number>[] = [lapse, { kind: 'progress' }, lapse, { kind: 'done', value: 5 }];
    expect(await persist(machineOn(), 'test', async () => attempts.shift() ?? lapse)).toBe(5);
    expect(attempts).toEqual([]);
  });

  it('gives a silent machine up after its time, and no sooner', async () => {
    const clock = createInstantClock();
    const started = clock.now();
    await expect(persist(machineOn(clock), 'test', async () => lapse)).rejects.toMatchObject({ kind: 'MACHINE_LOST' });
    expect(clock.now() - started).toBeGreaterThanOrEqual(10_000);
  });

  it('ends with an abort', async () => {
    const stop = new AbortController();
    const attempt = async () => {
      stop.abort(new TypeError('stop'));
      return lapse;
    };
    await expect(persist(machineOn(), 'test', attempt, stop.signal)).rejects.toThrow('stop');
  });
});

describe('createPatience', () => {
  it('begins anew when the machine is heard', async () => {
    const clock = createInstantClock();
    const patience = createPatience(machineOn(clock), 'test');
    await clock.sleep(9_999);
    patience.heard();
    await patience.afterLapse('dropped');
    await clock.sleep(10_000);
    await expect(patience.afterLapse('dropped')).rejects.toMatchObject({ kind: 'MACHINE_LOST' });
  });
});
