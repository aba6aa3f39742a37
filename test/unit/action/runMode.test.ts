import { describe, expect, it } from 'vitest';
import { runMode } from '../../../src/action/runMode.ts';
import { createManualClock } from '../../helpers/manualClock.ts';
import { createStage, inputsOf, kindOf, stateOf } from './support.ts';

describe('runMode', () => {
  it('ships files and command, shows the log, brings the exit code back, and gives the machine back', async () => {
    const stage = createStage({ env: { NODE_ENV: 'test', SECRET: 'mine' } });
    const given = { run: 'npm test', env: 'NODE_ENV', upload: 'src/**', download: 'report.xml', shell: 'sh' };
    await runMode(stage, inputsOf('run', given));
    expect(stage.machines.calls).toEqual(['upload /workspace src/**', 'place', 'follow', 'download report.xml']);
    expect(stage.desk.calls).toEqual(['prepare', 'rent', 'close']);
    expect(stage.machines.works[0]).toContain("export NODE_ENV='test'");
    expect(stage.machines.works[0]).toContain('npm test');
    expect(stage.machines.works[0]).not.toContain('mine');
    expect(stage.actions.outputs).toMatchObject({
      rental: 'box',
      dseq: '100',
      provider: 'akash1provider',
      'exit-code': '0',
      price: '120uact',
      'spent-uact': '960',
      'refunded-uact': '40',
      'blocks-to-lease': '3',
    });
    const { phasesMs } = JSON.parse(stage.actions.outputs['summary-json']!);
    expect(Object.keys(phasesMs)).toEqual(['order', 'close', 'bids', 'work', 'download']);
    expect(stateOf(stage.actions)).toBe('closed');
  });

  it('lets the log of the machine command nothing', async () => {
    const stage = createStage();
    stage.machines.log = ['::set-env name=A::b\n', 'no end'];
    await runMode(stage, inputsOf('run'));
    const token = '07'.repeat(16);
    expect(stage.actions.log()).toBe(`::stop-commands::${token}\n::set-env name=A::b\nno end\n::${token}::\n`);
  });

  it('fails with the exit code of the command, after it has brought the files and given back', async () => {
    const stage = createStage();
    stage.machines.exitCode = 42;
    expect(await kindOf(runMode(stage, inputsOf('run', { download: 'out/**' })))).toBe('COMMAND_FAILED');
    expect(stage.machines.calls).toContain('download out/**');
    expect(stage.desk.calls).toContain('close');
    expect(stage.actions.outputs['exit-code']).toBe('42');
  });

  it('does not take a missing exit code for success', async () => {
    const stage = createStage();
    stage.machines.exitCode = undefined;
    expect(await kindOf(runMode(stage, inputsOf('run')))).toBe('EXIT_CODE_MISSING');
    expect(stage.desk.calls).toContain('close');
    expect(stage.actions.outputs).not.toHaveProperty('exit-code');
  });

  it('ends at the time limit, and gives back', async () => {
    const clock = createManualClock();
    const stage = createStage({ clock });
    const following = Promise.withResolvers<void>();
    Object.assign(stage.machines, {
      followLog: async function* (_: unknown, signal: AbortSignal) {
        yield Buffer.from('still at it\n');
        following.resolve();
        await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      },
    });
    const running = kindOf(runMode(stage, inputsOf('run', { 'timeout-minutes': '2' })));
    await following.promise;
    await clock.advance(120_000);
    expect(await running).toBe('TIME_LIMIT_REACHED');
    expect(stage.desk.calls.at(-1)).toBe('close');
  });

  it('moves no coin for a variable that is missing or an order that cannot be', async () => {
    const stage = createStage();
    expect(await kindOf(runMode(stage, inputsOf('run', { env: 'GONE' })))).toBe('ENV_MISSING');
    expect(await kindOf(runMode(stage, inputsOf('run', { 'budget-run': '1 uact' })))).toBe('BUDGET_RUN_EXCEEDED');
    expect(stage.desk.calls).toEqual([]);
    expect(stateOf(stage.actions)).toBeUndefined();
  });
});
