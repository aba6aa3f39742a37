import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { duringWork } from '../../../../src/cli/frame/duringWork.ts';

describe('duringWork', () => {
  it('says what it waits for only once that takes more than a second', async () => {
    const said: string[] = [];
    const timer = Promise.withResolvers<void>();
    const asked: number[] = [];
    const sleep = (ms: number) => {
      asked.push(ms);
      return timer.promise;
    };
    const terminal = {
      clock: { now: () => 0, sleep },
      complain: (line: string) => void said.push(line),
    };
    expect(await duringWork('waiting', Promise.resolve(7), terminal)).toBe(7);
    expect([said, asked]).toEqual([[], [1000]]);
    const slow = Promise.withResolvers<number>();
    const work = duringWork('waiting', slow.promise, terminal);
    timer.resolve();
    await setImmediate();
    slow.resolve(8);
    expect([await work, said.includes('waiting …')]).toEqual([8, true]);
  });
});
