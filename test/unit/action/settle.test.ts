import { describe, expect, it } from 'vitest';
import { settle } from '../../../src/action/settle.ts';
import { createStage } from './support.ts';

const start = { mode: 'run', rental: 'box' } as const;

describe('settle', () => {
  it('gives back after the work, and publishes both', async () => {
    const stage = createStage();
    const report = await settle(stage, start, async (note) => {
      note({ exitCode: 3, phasesMs: { order: 5 } });
      note({ phasesMs: { work: 6 } });
    });
    expect(report).toMatchObject({ exitCode: 3, spentUact: 960n, phasesMs: { order: 5, work: 6, close: 4 } });
    expect(stage.actions.outputs).toMatchObject({ 'exit-code': '3', 'spent-uact': '960' });
    expect(stage.actions.summaries).toHaveLength(1);
  });

  it('gives back and publishes after work that failed', async () => {
    const stage = createStage();
    const failure = new Error('machine lost');
    const work = () => Promise.reject(failure);
    await expect(settle(stage, start, work)).rejects.toBe(failure);
    expect(stage.desk.calls).toEqual(['close']);
    expect(stage.actions.outputs['refunded-uact']).toBe('40');
  });

  it('throws the error of a close that failed after good work', async () => {
    const stage = createStage();
    const failure = new Error('no node');
    stage.desk.plan.close = () => Promise.reject(failure);
    await expect(settle(stage, start, async (note) => note({ exitCode: 0 }))).rejects.toBe(failure);
    expect(stage.actions.outputs['exit-code']).toBe('0');
    expect(stage.actions.lines.filter((line) => line.startsWith('error:'))).toEqual([]);
  });

  it('prints the error of the close when the work has failed, too', async () => {
    const stage = createStage();
    stage.desk.plan.close = () => Promise.reject(new Error('no node'));
    const failure = new Error('machine lost');
    await expect(settle(stage, start, () => Promise.reject(failure))).rejects.toBe(failure);
    expect(stage.actions.lines).toContain('error: Error: no node');
  });

  it('leaves everything to the handler of the signal after a cancel', async () => {
    const reason = new Error('cancelled');
    const stage = createStage({ signal: AbortSignal.abort(reason) });
    await expect(settle(stage, start, () => Promise.reject(new Error('torn')))).rejects.toBe(reason);
    expect(stage.desk.calls).toEqual([]);
    expect(stage.actions.outputs).toEqual({});
  });
});
