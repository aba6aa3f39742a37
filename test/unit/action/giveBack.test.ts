import { describe, expect, it } from 'vitest';
import { giveBack } from '../../../src/action/giveBack.ts';
import { saveState } from '../../../src/action/state.ts';
import { createStage, stateOf } from './support.ts';

describe('giveBack', () => {
  it('closes, and notes that it saw it', async () => {
    const stage = createStage();
    expect(await giveBack(stage, 'run', 'box')).toMatchObject({ spentUact: 960n });
    expect(stage.desk.calls).toEqual(['close']);
    expect(stateOf(stage.actions)).toBe('closed');
  });

  it('notes nothing when the close fails, so that post tries again', async () => {
    const stage = createStage();
    saveState(stage.actions, { mode: 'run', rental: 'box', phase: 'held' });
    const failure = new Error('no node');
    stage.desk.plan.close = () => Promise.reject(failure);
    await expect(giveBack(stage, 'run', 'box')).rejects.toBe(failure);
    expect(stateOf(stage.actions)).toBe('held');
  });
});
