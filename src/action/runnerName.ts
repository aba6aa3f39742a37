import { formatTag, parseTag, type RentalKey } from '../tenant/rentalId.ts';

/**
 * The name of a rental's runner at GitHub, which is also its unique label: `akr-<run id>-<attempt>-<short name>-<dseq>`, the last in base
 * 36. Derived from what every step of the run knows and the deployment's number, so that `stop` finds the runner without an output. At most
 * 63 characters; GitHub allows 64. No two deployments share one, so no job can be caught by another rental's runner.
 */
export function runnerName(key: RentalKey, dseq: bigint): string {
  const shortName = parseTag(formatTag({ ...key, index: 0 }))?.shortName ?? '';
  return `akr-${key.runId}-${key.runAttempt}-${shortName}-${dseq.toString(36)}`;
}
