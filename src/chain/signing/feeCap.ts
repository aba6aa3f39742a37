import { RunnerError } from '../../base/runnerError.ts';
import type { SubmitOptions } from './signer.ts';
import type { SigningParts } from './signingParts.ts';

type Capped = Pick<SubmitOptions, 'maxFeeUakt'>;

/** Whether a submission's fees, those of earlier attempts included, would exceed what they may come to. */
export function isAboveCap(parts: Pick<SigningParts, 'maxFeeUakt'>, options: Capped, feeUakt: bigint): boolean {
  const capUakt = options.maxFeeUakt ?? parts.maxFeeUakt;
  return capUakt !== undefined && feeUakt > capUakt;
}

/** @throws RunnerError FEE_ABOVE_CAP */
export function assertAffordable(parts: Pick<SigningParts, 'maxFeeUakt'>, options: Capped, feeUakt: bigint): void {
  if (!isAboveCap(parts, options, feeUakt)) return;
  throw new RunnerError('FEE_ABOVE_CAP', { feeUakt, capUakt: options.maxFeeUakt ?? parts.maxFeeUakt ?? 0n });
}
