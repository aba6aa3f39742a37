import { describe, expect, it } from 'vitest';
import { createWaker } from '../../../../src/runner-provider/lease/createWaker.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';

const never = new AbortController().signal;

describe('createWaker', () => {
  it('sleeps for the time when nobody wakes it', async () => {
    const clock = createManualClock();
    let over = false;
    const waiting = createWaker(clock)
      .wait(100, never)
      .then(() => (over = true));
    await clock.advance(99);
    expect(over).toBe(false);
    await clock.advance(1);
    await waiting;
  });

  it('wakes at once, also when it was called before anyone waited, and only once', async () => {
    const clock = createManualClock();
    const waker = createWaker(clock);
    const waiting = waker.wait(1e9, never);
    waker.wake();
    await waiting;
    waker.wake();
    waker.wake();
    await waker.wait(1e9, never);
    void waker.wait(1e9, never);
    expect(clock.sleepers()).toBe(1);
  });

  it('ends with the signal', async () => {
    const stop = new AbortController();
    const waiting = createWaker(createManualClock()).wait(1e9, stop.signal);
    stop.abort(new RangeError('stop'));
    await expect(waiting).rejects.toThrow('stop');
  });
});
