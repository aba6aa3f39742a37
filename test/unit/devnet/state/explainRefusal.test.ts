import { describe, expect, it } from 'vitest';
import { explainRefusal } from '../../../../src/devnet/state/explainRefusal.ts';
import { failureOf, reasonOf, refuse } from '../../../../src/devnet/state/refusal.ts';
import { sdkErrors } from '../../../../src/devnet/state/sdkErrors.ts';

const failing = (work: () => never) => {
  try {
    return explainRefusal('here', work);
  } catch (error) {
    return error;
  }
};

describe('explainRefusal', () => {
  it('puts words before a refusal and leaves it what it is', () => {
    const error = failing(() => refuse(sdkErrors.conflict, 'self-bid'));
    expect(failureOf(error)).toEqual({ codespace: 'sdk', code: 36, log: 'here: self-bid: conflict' });
    expect(reasonOf(error)).toBe(sdkErrors.conflict);
  });

  it('lets results and panics pass', () => {
    expect(explainRefusal('here', () => 5)).toBe(5);
    expect(failureOf(failing(() => refuse(sdkErrors.outOfGas))).log).toBe('out of gas');
    const defect = new TypeError('ours');
    expect(
      failing(() => {
        throw defect;
      }),
    ).toBe(defect);
  });
});
