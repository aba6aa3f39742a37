import { describe, expect, it } from 'vitest';
import { createHead } from '../../../../src/chain/events/createHead.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';

const never = new AbortController().signal;

describe('createHead', () => {
  it('only grows, and says what is news', () => {
    const head = createHead(createManualClock());
    expect([5n, 5n, 4n, 7n].map((height) => head.note(height))).toEqual([true, false, false, true]);
  });

  it('wakes those whose block has come, and no others', async () => {
    const head = createHead(createManualClock());
    head.note(5n);
    await head.reach(5n, never);
    const woken: bigint[] = [];
    const waits = [6n, 7n].map((height) => head.reach(height, never).then(() => woken.push(height)));
    head.note(6n);
    await waits[0];
    expect(woken).toEqual([6n]);
    head.note(9n);
    await Promise.all(waits);
    expect(woken).toEqual([6n, 7n]);
  });

  it('measures the time between blocks', async () => {
    const clock = createManualClock();
    const head = createHead(clock);
    head.note(5n);
    await clock.advance(800);
    head.note(7n);
    expect(head.intervalMs).toBe(400);
  });

  it('tells everyone of its end', async () => {
    const head = createHead(createManualClock());
    const waiting = expect(head.reach(1n, never)).rejects.toBe('over');
    head.end('over');
    await waiting;
    await expect(head.reach(1n, never)).rejects.toBe('over');
  });

  it('stops waiting with its signal', async () => {
    await expect(createHead(createManualClock()).reach(1n, AbortSignal.abort('stop'))).rejects.toBe('stop');
  });
});
