import { describe, expect, it } from 'vitest';
import { createByteQueue } from '../../../../src/gateway/client/byteQueue.ts';

function createQueue(limitBytes = 10_000) {
  const calls: string[] = [];
  const queue = createByteQueue<string>({
    limitBytes,
    sizeOf: (text) => text.length,
    onFull: () => calls.push('full'),
    onRoom: () => calls.push('room'),
  });
  return { queue, calls };
}

async function drain(queue: AsyncIterable<string>): Promise<string[]> {
  const items: string[] = [];
  for await (const item of queue) items.push(item);
  return items;
}

describe('createByteQueue', () => {
  it('gives what was put in, in order, then the end', async () => {
    const { queue } = createQueue();
    queue.push('a');
    const reading = drain(queue);
    queue.push('b');
    await new Promise(setImmediate);
    queue.push('c');
    queue.end();
    queue.push('late');
    expect(await reading).toEqual(['a', 'b', 'c']);
  });

  it('gives what was put in before it gives the error', async () => {
    const { queue } = createQueue();
    const seen: string[] = [];
    queue.push('a');
    queue.end(new Error('broken'));
    queue.end();
    const reading = (async () => {
      for await (const item of queue) seen.push(item);
    })();
    await expect(reading).rejects.toThrow('broken');
    expect(seen).toEqual(['a']);
  });

  it('says once when it is full, and when half of it is free', async () => {
    const { queue, calls } = createQueue(3_000);
    for (let count = 0; count < 5; count++) queue.push('x'.repeat(744));
    expect(calls).toEqual(['full']);
    const reader = queue[Symbol.asyncIterator]();
    for (let count = 0; count < 3; count++) await reader.next();
    expect(calls).toEqual(['full']);
    await reader.next();
    expect(calls).toEqual(['full', 'room']);
  });

  it('is filled by many tiny items too', () => {
    const { queue, calls } = createQueue(10_000);
    for (let count = 0; count < 50; count++) queue.push('');
    expect(calls).toEqual(['full']);
  });

  it('throws away what comes after its reader has left, and makes room', async () => {
    const { queue, calls } = createQueue(300);
    queue.push('a');
    queue.push('b');
    for await (const item of queue) {
      expect(item).toBe('a');
      break;
    }
    expect(calls).toEqual(['full', 'room']);
    for (let count = 0; count < 50; count++) queue.push('c');
    expect(calls).toEqual(['full', 'room']);
    expect(await drain(queue)).toEqual([]);
  });

  it('lets a waiting reader go when it leaves', async () => {
    const { queue } = createQueue();
    const reader = queue[Symbol.asyncIterator]();
    const next = reader.next();
    await reader.return?.();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});
