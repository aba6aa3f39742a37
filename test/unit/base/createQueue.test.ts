import { expect, it } from 'vitest';
import { createQueue } from '../../../src/base/createQueue.ts';

it('runs one after the other, in order, past a failure', async () => {
  const enqueue = createQueue();
  const log: string[] = [];
  const gate = Promise.withResolvers<void>();
  const first = enqueue(async () => {
    log.push('first begins');
    await gate.promise;
    log.push('first ends');
    throw new RangeError('first fails');
  });
  const second = enqueue(async () => {
    log.push('second');
    return 2;
  });
  await new Promise(setImmediate);
  expect(log).toEqual(['first begins']);
  gate.resolve();
  await expect(first).rejects.toThrow('first fails');
  expect(await second).toBe(2);
  expect(log).toEqual(['first begins', 'first ends', 'second']);
});
