import { describe, expect, it } from 'vitest';
import type { MsgWithdrawLease } from '../../../../src/chain/protocol/akash.ts';
import {
  type WithdrawOptions,
  withdrawDue,
  withdrawEarnings,
} from '../../../../src/runner-provider/lease/withdrawEarnings.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';
import {
  createFakeSubmit,
  createNotingLogger,
  someDeploymentView,
  someFailure,
  someLease,
  someLeaseView,
} from '../../../helpers/runnerProvider.ts';

function makeOptions(outcome?: Parameters<typeof createFakeSubmit>[0], dseqs = [7n]) {
  const clock = createManualClock(100_000);
  const fake = createFakeSubmit(outcome);
  const noting = createNotingLogger();
  const stop = new AbortController();
  const options: WithdrawOptions = {
    chain: {
      listActiveLeases: async () => dseqs.map((dseq) => someLeaseView({ id: { ...someLease, dseq } })),
      findDeployment: async () => someDeploymentView(),
      getTimeOfHeight: async () => 95_000,
      getHeight: async () => 50n,
    },
    submit: fake.submit,
    periodMs: 10_000,
    checkMs: 1_000,
    clock,
    logger: noting.logger,
    signal: stop.signal,
  };
  return { options, clock, stop, ...fake, ...noting };
}

describe('withdrawDue', () => {
  it('withdraws once per period, counted from the beginning of the lease', async () => {
    const { options, clock, submitted } = makeOptions();
    const withdrawnAt = new Map<string, number>();
    const counts: number[] = [];
    for (const ms of [0, 5_000, 5_000, 5_000]) {
      await clock.advance(ms);
      await withdrawDue(options, withdrawnAt);
      counts.push(submitted.length);
    }
    expect(counts).toEqual([0, 1, 1, 2]);
    expect((submitted[0]!.messages[0]!.value as MsgWithdrawLease).id).toMatchObject({
      gseq: 1,
      provider: someLease.provider,
    });
  });

  it('sends each alone when they fail together, and remembers which went through', async () => {
    const isBad = (value: unknown) => (value as MsgWithdrawLease).id?.dseq.toString() === '8';
    const { options, clock, submitted } = makeOptions(
      ({ messages }) => (messages.some(({ value }) => isBad(value)) ? someFailure() : undefined),
      [7n, 8n],
    );
    const withdrawnAt = new Map<string, number>();
    await clock.advance(10_000);
    await withdrawDue(options, withdrawnAt);
    expect(submitted.map(({ messages }) => messages.length)).toEqual([2, 1, 1]);
    expect(withdrawnAt.size).toBe(1);
  });
});

describe('withdrawEarnings', () => {
  it('goes on after a failure, until it is stopped', async () => {
    const { options, clock, stop, lines, submitted } = makeOptions();
    const chain = {
      ...options.chain,
      getHeight: () => (clock.now() < 102_000 ? Promise.reject(new RangeError('down')) : Promise.resolve(50n)),
    };
    const running = withdrawEarnings({ ...options, chain });
    for (let second = 0; second < 6; second++) {
      await clock.advance(1_000);
      await new Promise(setImmediate);
    }
    expect([lines[0], submitted.length]).toEqual(['earnings could not be withdrawn', 1]);
    stop.abort();
    await running;
  });
});
