import { reasonOf } from './refusal.ts';
import { sdkErrors } from './sdkErrors.ts';

/** Does something whose error the node drops on the floor. Only for what refuses before it changes anything. A panic goes on: gas is one. */
export function ignoreRefusal(work: () => void): void {
  try {
    work();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined || reason === sdkErrors.outOfGas || reason === sdkErrors.panic) throw error;
  }
}
