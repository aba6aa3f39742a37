import { describe, expect, it } from 'vitest';
import { anySignal, raceAbort, withDeadline } from '../../../src/base/abort.ts';
import { createManualClock } from '../../helpers/manualClock.ts';

describe('anySignal', () => {
  it('aborts with the reason of the first that does, and leaves out undefined ones', () => {
    const one = new AbortController();
    const signal = anySignal(undefined, one.signal, new AbortController().signal);
    expect(signal.aborted).toBe(false);
    one.abort('why');
    expect(signal.reason).toBe('why');
  });
});

describe('withDeadline', () => {
  it('gives the value of work that ends in time and leaves no sleeper behind', async () => {
    const clock = createManualClock();
    await expect(withDeadline({ what: 'x', deadlineMs: 10, clock }, async () => 7)).resolves.toBe(7);
    expect(clock.sleepers()).toBe(0);
  });

  it('throws DEADLINE_EXCEEDED and aborts the work when the time is over', async () => {
    const clock = createManualClock();
    let seen: AbortSignal | undefined;
    const waiting = withDeadline({ what: 'the bids', deadlineMs: 10, clock }, (signal) => {
      seen = signal;
      return new Promise(() => undefined);
    });
    const outcome = expect(waiting).rejects.toMatchObject({ kind: 'DEADLINE_EXCEEDED', args: { ms: 10 } });
    await clock.advance(10);
    await outcome;
    expect(seen?.aborted).toBe(true);
  });

  it('ends with the reason of the outer signal', async () => {
    const outer = new AbortController();
    const clock = createManualClock();
    const waiting = withDeadline(
      { what: 'x', deadlineMs: 10, clock, signal: outer.signal },
      () => new Promise(() => undefined),
    );
    outer.abort('stop');
    await expect(waiting).rejects.toBe('stop');
  });
});

describe('raceAbort', () => {
  it('gives the value, or the reason of a signal that aborts first', async () => {
    const controller = new AbortController();
    await expect(raceAbort(Promise.resolve(1), controller.signal)).resolves.toBe(1);
    const never = raceAbort(new Promise(() => undefined), controller.signal);
    controller.abort('gone');
    await expect(never).rejects.toBe('gone');
    await expect(raceAbort(new Promise(() => undefined), controller.signal)).rejects.toBe('gone');
  });
});
