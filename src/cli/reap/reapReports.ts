import { formatDeploymentId } from '../../chain/protocol/ids.ts';
import type { ReapedDeployment, ReapReport, ReapVerdict } from '../../tenant/reap.ts';
import type { Report } from '../createReporter.ts';

const WORDS: Readonly<Record<ReapVerdict, string>> = {
  live: 'left alone, its run goes on',
  unknown: 'left alone, GitHub does not say',
  closed: 'closed',
  gone: 'was closed by someone else',
  failed: 'STILL OPEN, the close failed',
};

/** What one pass did: a line for each rental of ours, and the sum. */
export function reapDone(report: ReapReport): Report {
  const { deployments, closed, failed } = report;
  const sum = `${deployments.length} open rentals, ${closed} closed${failed > 0 ? `, ${failed} failed` : ''}`;
  return {
    event: 'reaped',
    fields: { deployments: deployments.map(fieldsOf), closed, failed },
    lines: [...deployments.map(lineOf), sum],
  };
}

function fieldsOf({ id, tag, verdict }: ReapedDeployment) {
  return { owner: id.owner, dseq: id.dseq, runId: tag.runId, runAttempt: tag.runAttempt, verdict };
}

function lineOf({ id, tag, verdict }: ReapedDeployment): string {
  return `${formatDeploymentId(id)}  run ${tag.runId}, attempt ${tag.runAttempt}  ${WORDS[verdict]}`;
}
