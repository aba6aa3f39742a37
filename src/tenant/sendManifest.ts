import { backoffMs } from '../base/retry.ts';
import { RunnerError } from '../base/runnerError.ts';
import type { GatewayClient } from '../gateway/client/gatewayClient.ts';
import type { GatewayFailure } from '../gateway/client/gatewayFailure.ts';
import type { OpenOrder } from './openOrder.ts';
import type { RentOptions } from './rental.ts';

const MANIFEST_WAIT_MS = 60_000;
/** A provider that is a block behind refuses what it will take a moment later; one that means it is not asked for the whole wait. */
const REFUSAL_WAIT_MS = 20_000;
const PAUSE = { firstDelayMs: 250, maxDelayMs: 4_000 };

/**
 * Sends the manifest until the provider takes it. Right after the lease a provider may not know of it yet (404), or compare with an older
 * hash (422), so both are tried again for a while.
 * @throws RunnerError MANIFEST_NOT_TAKEN
 */
export async function sendManifest(
  options: Pick<RentOptions, 'clock' | 'random' | 'signal' | 'manifestWaitMs'>,
  gateway: Pick<GatewayClient, 'putManifest'>,
  order: Pick<OpenOrder, 'id' | 'manifestJson'>,
  provider: string,
): Promise<void> {
  const { clock, random, signal } = options;
  const startedAt = clock.now();
  for (let attempt = 1; ; attempt++) {
    const answer = await gateway.putManifest(order.id.dseq, order.manifestJson, signal);
    if (answer.ok) return;
    const waited = clock.now() - startedAt;
    if (waited >= patienceFor(answer.error, options.manifestWaitMs ?? MANIFEST_WAIT_MS)) {
      throw notTaken(provider, waited, answer.error);
    }
    await clock.sleep(backoffMs({ ...PAUSE, random }, attempt), signal);
  }
}

function patienceFor(failure: GatewayFailure, waitMs: number): number {
  if (failure.kind === 'untrusted') return 0;
  return failure.kind === 'no-lease' || failure.kind === 'unavailable' ? waitMs : Math.min(waitMs, REFUSAL_WAIT_MS);
}

function notTaken(provider: string, waitedMs: number, failure: GatewayFailure): RunnerError {
  const seconds = Math.round(waitedMs / 1000);
  const reason = failure.message || failure.kind;
  const cause = failure.cause && { cause: failure.cause };
  return new RunnerError('MANIFEST_NOT_TAKEN', { provider, seconds, reason }, cause);
}
