import { expect, it } from 'vitest';
import { isPanic } from '../../../../src/devnet/state/isPanic.ts';
import { refuse } from '../../../../src/devnet/state/refusal.ts';
import { sdkErrors } from '../../../../src/devnet/state/sdkErrors.ts';

const thrownBy = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

it('isPanic tells what passes all handling of errors', () => {
  const reasons = [sdkErrors.panic, sdkErrors.outOfGas, sdkErrors.conflict];
  expect(reasons.map((reason) => isPanic(thrownBy(() => refuse(reason))))).toEqual([true, true, false]);
  expect(isPanic(new TypeError('ours'))).toBe(true);
});
