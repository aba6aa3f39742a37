import { RunnerError } from '../../base/runnerError.ts';
import type { TxFailure } from './signer.ts';

/** The failure as an error to throw, for callers who had no use for it as an outcome: TX_REJECTED, TX_FAILED or TX_EXPIRED. */
export function txError(failure: TxFailure): RunnerError {
  const { hash, code, feeUakt } = failure;
  const codespace = failure.codespace || 'undefined';
  const log = failure.log || 'no reason given';
  if (failure.kind === 'expired') return new RunnerError('TX_EXPIRED', { hash });
  if (failure.kind === 'rejected') return new RunnerError('TX_REJECTED', { codespace, code, log });
  return new RunnerError('TX_FAILED', { hash, codespace, code, log, feeUakt, height: failure.height ?? 0n });
}
