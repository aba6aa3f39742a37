import { expect, it } from 'vitest';
import { reapDone } from '../../../../src/cli/reap/reapReports.ts';

it('tells each rental and the sum', () => {
  const tag = { repositoryId: 1n, runId: 7n, runAttempt: 2, shortName: 'a', index: 0 };
  const of = (dseq: bigint, verdict: 'closed' | 'failed') => ({ id: { owner: 'akash1x', dseq }, tag, verdict });
  const report = reapDone({ deployments: [of(5n, 'closed'), of(6n, 'failed')], closed: 1, failed: 1 });
  expect(report.fields).toEqual({
    deployments: [
      { owner: 'akash1x', dseq: 5n, runId: 7n, runAttempt: 2, verdict: 'closed' },
      { owner: 'akash1x', dseq: 6n, runId: 7n, runAttempt: 2, verdict: 'failed' },
    ],
    closed: 1,
    failed: 1,
  });
  expect(report.lines).toHaveLength(3);
  expect(report.lines[0]).toContain('akash1x/5');
});
