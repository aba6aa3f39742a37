import { describe, expect, it } from 'vitest';
import { watchLiveness } from '../../../../src/gateway/client/watchLiveness.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';

function start() {
  const clock = createManualClock();
  let silences = 0;
  const watch = watchLiveness({ clock, limitMs: 100, onSilent: () => silences++ });
  return { clock, watch, silences: () => silences };
}

describe('watchLiveness', () => {
  it('speaks once, when nothing was heard for the limit', async () => {
    const { clock, silences } = start();
    await clock.advance(99);
    expect(silences()).toBe(0);
    await clock.advance(1);
    expect(silences()).toBe(1);
    await clock.advance(1_000);
    expect(silences()).toBe(1);
  });

  it('begins anew with every sign of life', async () => {
    const { clock, watch, silences } = start();
    await clock.advance(60);
    watch.seen();
    await clock.advance(99);
    expect(silences()).toBe(0);
    await clock.advance(1);
    expect(silences()).toBe(1);
  });

  it('counts no time while we do not listen, and begins anew when we do', async () => {
    const { clock, watch, silences } = start();
    await clock.advance(60);
    watch.suspend();
    await clock.advance(1_050);
    watch.resume();
    await clock.advance(99);
    expect(silences()).toBe(0);
    await clock.advance(1);
    expect(silences()).toBe(1);
  });

  it('leaves no sleeper behind when it is stopped', async () => {
    const { clock, watch, silences } = start();
    watch.stop();
    expect(clock.sleepers()).toBe(0);
    await clock.advance(1_000);
    expect(silences()).toBe(0);
  });
});
