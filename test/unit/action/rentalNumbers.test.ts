import { describe, expect, it } from 'vitest';
import { closedNumbers, rentedNumbers } from '../../../src/action/rentalNumbers.ts';
import { closeReport, inputsOf, rentFine } from './support.ts';

const rental = async () => {
  const buildOrder = () => ({ groups: [], manifestJson: '', hash: new Uint8Array(), service: 'runner' });
  const { order } = inputsOf('run');
  const maxPrice = order.wanted.maxPrice?.kind === 'per-block' ? order.wanted.maxPrice.price : undefined;
  const key = { repositoryId: 1n, runId: 2n, runAttempt: 1, rental: 'r' };
  const rented = await rentFine({ key, buildOrder, maxPrice: maxPrice!, timeLimitMs: 1, service: 'runner' }, 100n);
  if (!rented.ok) throw rented.error.error;
  return rented.value;
};

describe('rentedNumbers', () => {
  it('takes from the rental what a report needs', async () => {
    expect(rentedNumbers(await rental())).toMatchObject({
      dseq: 100n,
      provider: 'akash1provider',
      orderHeight: 10n,
      leaseHeight: 12n,
      blocksToLease: 3,
      phasesMs: { order: 1, bids: 2 },
    });
  });
});

describe('closedNumbers', () => {
  it('adds what the close made known, and the time it took', () => {
    const before = { mode: 'run', rental: 'r', exitCode: 2, phasesMs: { order: 7, work: 9 } } as const;
    const report = closedNumbers(before, closeReport({ dseq: 5n, closeHeight: 20n }));
    expect(report).toEqual({
      mode: 'run',
      rental: 'r',
      exitCode: 2,
      dseq: 5n,
      closeHeight: 20n,
      blocksHeld: 8n,
      spentUact: 960n,
      refundedUact: 40n,
      feesUakt: 9_000n,
      phasesMs: { order: 7, work: 9, close: 4 },
    });
  });

  it('invents no numbers where nothing was found', () => {
    const report = closedNumbers({ mode: 'stop', rental: 'r', phasesMs: {} }, closeReport({ deployments: [] }));
    expect(report).toEqual({ mode: 'stop', rental: 'r', phasesMs: { order: 1, close: 4 } });
  });

  it('invents no time for a close that was not measured', () => {
    const report = closedNumbers({ mode: 'stop', rental: 'r', phasesMs: {} }, closeReport({ phasesMs: {} }));
    expect(report.phasesMs).toEqual({});
  });
});
