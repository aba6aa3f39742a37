import { describe, expect, it } from 'vitest';
import { isPost, markMain, readState, type State, saveState } from '../../../src/action/state.ts';
import { createRecordedActions } from './support.ts';

describe('state', () => {
  it.each([
    { mode: 'run', rental: '77-__run', phase: 'held' },
    { mode: 'start', rental: 'gpu "box"', phase: 'kept' },
    { mode: 'reap', rental: '', phase: 'held' },
  ] satisfies State[])('comes back as it was saved: %j', (state) => {
    const actions = createRecordedActions();
    saveState(actions, state);
    expect(readState(actions)).toEqual(state);
  });

  it('is not there in main, and neither is the mark of post', () => {
    const actions = createRecordedActions();
    expect(readState(actions)).toBeUndefined();
    expect(isPost(actions)).toBe(false);
    markMain(actions);
    expect(isPost(actions)).toBe(true);
  });

  it('carries nothing beside its three fields', () => {
    const actions = createRecordedActions();
    saveState(actions, { mode: 'run', rental: 'r', phase: 'held', mnemonic: 'words' } as State);
    expect(JSON.stringify(actions.state)).not.toContain('words');
  });
});
