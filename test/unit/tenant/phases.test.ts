import { describe, expect, it } from 'vitest';
import { createPhaseWatch } from '../../../src/tenant/phases.ts';
import { createManualClock } from '../../helpers/manualClock.ts';

describe('createPhaseWatch', () => {
  it('adds up what each phase took, the running one included', async () => {
    const clock = createManualClock();
    const phases = createPhaseWatch(clock, { order: 5 });
    expect(phases.read()).toEqual({ order: 5 });
    phases.enter('bids');
    await clock.advance(100);
    phases.enter('lease');
    await clock.advance(20);
    phases.enter('bids');
    await clock.advance(3);
    expect(phases.read()).toEqual({ order: 5, bids: 103, lease: 20 });
    await clock.advance(4);
    expect(phases.read()).toEqual({ order: 5, bids: 107, lease: 20 });
  });
});
