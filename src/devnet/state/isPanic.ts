import { reasonOf } from './refusal.ts';
import { sdkErrors } from './sdkErrors.ts';

/** Whether what was thrown is a panic in Go, which passes all that handles errors there: a defect, a refusal that stands for one, or no gas left. */
export function isPanic(thrown: unknown): boolean {
  const reason = reasonOf(thrown);
  if (!reason) return true;
  return reason === sdkErrors.panic || reason === sdkErrors.outOfGas;
}
