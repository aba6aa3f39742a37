import { RunnerError } from '../../base/runnerError.ts';
import type { LeasesClaim, Scope } from './claims.ts';

const RENTAL_SCOPES: readonly Scope[] = ['send-manifest', 'status', 'logs', 'shell'];

/**
 * The least that a rental needs: one provider, one deployment, and only what renting a machine does there.
 * @throws RunnerError TOKEN_DSEQ_INVALID for a dseq that JSON cannot carry.
 */
export function rentalClaims(provider: string, dseq: bigint, services: readonly string[]): LeasesClaim {
  if (dseq < 1n || dseq > BigInt(Number.MAX_SAFE_INTEGER)) throw new RunnerError('TOKEN_DSEQ_INVALID', { dseq });
  const deployment = { dseq: Number(dseq), scope: [...RENTAL_SCOPES], services: [...services] };
  return { access: 'granular', permissions: [{ provider, access: 'granular', deployments: [deployment] }] };
}
