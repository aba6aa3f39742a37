import { expect, it } from 'vitest';
import { takeTurns } from '../../../../src/gateway/client/takeTurns.ts';

it('runs so much at a time, in order, and goes on after a failure', async () => {
  const turns = takeTurns(2);
  const started: number[] = [];
  let running = 0;
  let most = 0;
  const work = (index: number) => async () => {
    started.push(index);
    most = Math.max(most, ++running);
    await new Promise(setImmediate);
    running--;
    if (index === 1) throw new Error('failed');
    return index;
  };
  const outcomes = await Promise.allSettled([0, 1, 2, 3, 4].map((index) => turns(work(index))));
  expect(most).toBe(2);
  expect(started).toEqual([0, 1, 2, 3, 4]);
  expect(outcomes.map((one) => one.status === 'fulfilled')).toEqual([true, false, true, true, true]);
  expect(await turns(work(9))).toBe(9);
});
