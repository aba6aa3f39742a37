import { describe, expect, it } from 'vitest';
import { backoffMs, type RetryOptions, retry } from '../../../src/base/retry.ts';

const fixed = (byte: number) => ({ bytes: () => new Uint8Array([byte]) });

function setup(overrides: Partial<RetryOptions> = {}) {
  const slept: number[] = [];
  const clock = { now: () => 0, sleep: async (ms: number) => void slept.push(ms) };
  const options: RetryOptions = {
    attempts: 3,
    firstDelayMs: 100,
    maxDelayMs: 1_000,
    clock,
    random: fixed(255),
    isTransient: () => true,
    ...overrides,
  };
  return { options, slept };
}

describe('retry', () => {
  it('gives the first success, having waited longer each time', async () => {
    const { options, slept } = setup();
    const value = await retry(options, async (attempt) => {
      if (attempt < 3) throw new RangeError('not yet');
      return attempt;
    });
    expect(value).toBe(3);
    expect(slept).toEqual([100, 200]);
  });

  it('throws the last failure when the attempts are used up, and tells of each retry', async () => {
    const told: number[] = [];
    const { options } = setup({ onRetry: (_, attempt) => told.push(attempt) });
    const failing = retry(options, async (attempt) => Promise.reject(new RangeError(`${attempt}`)));
    await expect(failing).rejects.toThrow('3');
    expect(told).toEqual([1, 2]);
  });

  it('does not repeat a failure that will not pass', async () => {
    const { options, slept } = setup({ isTransient: () => false });
    await expect(retry(options, () => Promise.reject(new RangeError('final')))).rejects.toThrow('final');
    expect(slept).toEqual([]);
  });

  it('runs nothing once its signal is aborted', async () => {
    const { options } = setup({ signal: AbortSignal.abort('stop') });
    let ran = false;
    await expect(
      retry(options, async () => {
        ran = true;
      }),
    ).rejects.toBe('stop');
    expect(ran).toBe(false);
  });
});

describe('backoffMs', () => {
  it('lies between half and the whole of a ceiling that doubles up to its limit', () => {
    const at = (attempt: number, byte: number) =>
      backoffMs({ firstDelayMs: 100, maxDelayMs: 1_000, random: fixed(byte) }, attempt);
    expect([at(1, 0), at(1, 255), at(2, 0), at(9, 0), at(9, 255)]).toEqual([50, 100, 100, 500, 1_000]);
  });
});
