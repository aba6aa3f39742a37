import type { Result } from '../../base/result.ts';
import type { IncludedTx } from '../connection/chainConnection.ts';
import { isAboveCap } from './feeCap.ts';
import { feeFor, gasAfterShortage } from './gas.ts';
import { resumeTx } from './resumeTx.ts';
import { isOutOfGas, isUnspecific } from './sdkCode.ts';
import { settleTx } from './settleTx.ts';
import { type Attempt, signAndSend } from './signAndSend.ts';
import type { SubmitOptions, TxFailure } from './signer.ts';
import type { SigningParts } from './signingParts.ts';

type Outcome = Result<IncludedTx, TxFailure>;
const MAX_SHORTAGES = 3;

/** The whole life of a transaction, from an intent to its outcome. See Signer.submit. */
export async function submitTx(parts: SigningParts, options: SubmitOptions): Promise<Outcome> {
  const earlier = await resumeTx(parts, options.key, options.signal);
  if (earlier && !mayBeSignedAnew(earlier)) return earlier;
  return submitAnew(parts, options, earlier?.ok === false ? earlier.error.feeUakt : 0n);
}

/** Only one that never got into a block, and cannot any more, leaves its intent undone for certain. */
function mayBeSignedAnew(outcome: Outcome): boolean {
  return !outcome.ok && outcome.error.kind === 'expired';
}

async function submitAnew(parts: SigningParts, options: SubmitOptions, spentUakt: bigint): Promise<Outcome> {
  let attempt: Attempt = { gasLimit: options.gasLimit, spentUakt };
  for (let shortages = 0; ; shortages++) {
    const outcome = await submitOnce(parts, options, attempt);
    if (outcome.ok || shortages === MAX_SHORTAGES || !isOutOfGas(outcome.error)) return outcome;
    const { gasUsed = 0n, feeUakt } = outcome.error;
    const gasLimit = gasAfterShortage(gasUsed);
    if (isAboveCap(parts, options, feeUakt + feeFor(gasLimit, parts.gasPrice))) return outcome;
    attempt = { gasLimit, spentUakt: feeUakt };
    parts.logger.warn('transaction ran out of gas, signing anew', { key: options.key, gasUsed });
  }
}

async function submitOnce(parts: SigningParts, options: SubmitOptions, attempt: Attempt): Promise<Outcome> {
  const send = () => parts.enqueue(() => signAndSend(parts, options, attempt));
  const first = await send();
  const sent = !first.ok && (await mayBeSequence(parts, first.error, options.signal)) ? await send() : first;
  return sent.ok ? settleTx(parts, options.key, sent.value, options.signal) : sent;
}

/**
 * A simulation hides a wrong sequence behind a general code. Another writer's transaction that waited in the mempool then shows in the
 * account after the next block; that wait is outside the queue, so that it holds up nobody else.
 */
async function mayBeSequence(
  { blocks, sequencer, unordered }: SigningParts,
  failure: TxFailure,
  signal?: AbortSignal,
): Promise<boolean> {
  if (unordered || failure.hash !== '' || !isUnspecific(failure)) return false;
  await blocks.get((await blocks.refresh(signal)).height + 1n, signal);
  return sequencer.isOvertaken(signal);
}
