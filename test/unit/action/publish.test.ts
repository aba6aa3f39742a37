import { describe, expect, it } from 'vitest';
import { publish } from '../../../src/action/publish.ts';
import { createRecordedActions } from './support.ts';

describe('publish', () => {
  it('sets the outputs and writes the summary', async () => {
    const actions = createRecordedActions();
    await publish(actions, { mode: 'run', rental: 'r', exitCode: 0, phasesMs: {} });
    expect(actions.outputs).toMatchObject({ rental: 'r', 'exit-code': '0' });
    expect(actions.summaries).toEqual([expect.stringContaining('| Exit code | 0 |')]);
  });
});
