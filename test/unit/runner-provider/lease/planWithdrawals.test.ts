import { describe, expect, it } from 'vitest';
import { type PaidLease, planWithdrawals } from '../../../../src/runner-provider/lease/planWithdrawals.ts';
import { someDeploymentView, someLease, someLeaseView } from '../../../helpers/runnerProvider.ts';

const now = { nowMs: 10_000, height: 100n, periodMs: 1_000 };

/** Settled at height 5, at 10 uact per block. */
function paid(more: { dseq?: bigint; gseq?: number; withdrawnAtMs?: number; paidUact?: bigint } = {}): PaidLease {
  const { dseq = 7n, gseq = 1, withdrawnAtMs = 9_500, paidUact = 5_000n } = more;
  const lease = someLeaseView({ id: { ...someLease, dseq, gseq } });
  return { lease, escrow: someDeploymentView({ paidUact }).escrow, withdrawnAtMs };
}

describe('planWithdrawals', () => {
  it('waits for the period', () => {
    expect(planWithdrawals([paid({ withdrawnAtMs: 9_001 })], now)).toEqual([]);
    expect(planWithdrawals([paid({ withdrawnAtMs: 9_000 })], now)).toEqual([[someLease]]);
  });

  it('does not wait when the escrow cannot pay the next block', () => {
    // 96 blocks of 10 uact from height 5 to 101.
    expect(planWithdrawals([paid({ paidUact: 961n })], now)).toEqual([]);
    expect(planWithdrawals([paid({ paidUact: 960n })], now)).toEqual([[someLease]]);
  });

  it('puts many deployments in one transaction, but never two leases of one, and at most fifty', () => {
    const due = { withdrawnAtMs: 0 };
    const same = planWithdrawals(
      [paid({ gseq: 1, ...due }), paid({ gseq: 2, ...due }), paid({ dseq: 8n, ...due })],
      now,
    );
    expect(same.map((round) => round.map(({ dseq, gseq }) => `${dseq}/${gseq}`))).toEqual([['7/1', '8/1'], ['7/2']]);
    const many = Array.from({ length: 60 }, (_, index) => paid({ dseq: BigInt(index + 1), ...due }));
    expect(planWithdrawals(many, now).map((round) => round.length)).toEqual([50, 10]);
  });
});
