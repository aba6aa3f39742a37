import { describe, expect, it } from 'vitest';
import { planRental, rentMachine } from '../../../src/action/rentMachine.ts';
import { RunnerError } from '../../../src/base/runnerError.ts';
import { createStage, inputsOf, kindOf, stateOf } from './support.ts';

const wanted = (given: Record<string, string> = {}) => ({ ...inputsOf('run', given), handOver: async () => undefined });

describe('planRental', () => {
  it('makes an order for the block time of the chain', async () => {
    const { order } = inputsOf('run', { 'max-price': '0.60 USD/h' });
    const plan = await planRental(createStage(), order);
    expect(plan).toMatchObject({
      service: 'runner',
      maxPrice: { denom: 'uact', amount: { atomics: 1000n * 10n ** 18n } },
    });
    expect(plan.buildOrder('akr-1-2-1-x000000-0').manifestJson).toContain(`AKR_SALT=${'07'.repeat(16)}`);
  });

  it('holds the worst case against the budget', async () => {
    const dear = inputsOf('run', { 'timeout-minutes': '60', 'budget-run': '71999 uact' });
    expect(await kindOf(planRental(createStage(), dear.order))).toBe('BUDGET_RUN_EXCEEDED');
    const fits = inputsOf('run', { 'timeout-minutes': '60', 'budget-run': '72000 uact' });
    expect(await kindOf(planRental(createStage(), fits.order))).toBe('no error');
  });

  it('names the SDL file that cannot be read', async () => {
    const { order } = inputsOf('run', { 'max-price': '', sdl: 'gone.yml' });
    expect(await kindOf(planRental(createStage(), order))).toBe('SDL_UNREADABLE');
  });
});

describe('rentMachine', () => {
  it('prepares the close and saves the state before it rents', async () => {
    const stage = createStage();
    const seen: unknown[] = [];
    stage.desk.plan.rent = async () => {
      seen.push(stateOf(stage.actions), ...stage.desk.calls);
      throw new Error('far enough');
    };
    const inputs = wanted({ 'bid-wait': '9' });
    await kindOf(rentMachine(stage, await planRental(stage, inputs.order), inputs));
    expect(seen).toEqual(['held', 'prepare', 'rent']);
    expect(stage.desk.requests[0]).toMatchObject({
      key: { repositoryId: 55n, runId: 777n, runAttempt: 1, rental: 'box' },
      timeLimitMs: 3_600_000,
      bidWaitMs: 9_000,
      service: 'runner',
      signal: stage.signal,
    });
  });

  it('shows its progress in a section', async () => {
    const stage = createStage();
    const rental = await rentMachine(stage, await planRental(stage, wanted().order), wanted());
    expect(rental.lease.dseq).toBe(100n);
    expect(stage.actions.lines).toEqual(['> Renting a machine', 'Opening the order · deployment 100', '<']);
  });

  it('throws the failure, or all that the preflight found', async () => {
    const stage = createStage();
    const first = new RunnerError('ENV_MISSING', { name: 'A' });
    const second = new RunnerError('ENV_MISSING', { name: 'B' });
    const failWith = (problems: RunnerError[]) => async () =>
      ({ ok: false, error: { error: first, problems, failedProviders: [], phasesMs: {} } }) as const;
    const plan = await planRental(stage, wanted().order);
    stage.desk.plan.rent = failWith([first]);
    await expect(rentMachine(stage, plan, wanted())).rejects.toBe(first);
    stage.desk.plan.rent = failWith([first, second]);
    await expect(rentMachine(stage, plan, wanted())).rejects.toMatchObject({ errors: [first, second] });
  });
});
