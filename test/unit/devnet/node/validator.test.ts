import { describe, expect, it } from 'vitest';
import { validatorOf } from '../../../../src/devnet/node/validator.ts';

describe('validatorOf', () => {
  it('is the same for the same chain, and has the right sizes', () => {
    const validator = validatorOf('a');
    expect(validatorOf('a')).toEqual(validator);
    expect(validatorOf('b').address).not.toEqual(validator.address);
    expect([validator.address.length, validator.publicKey.length, validator.nodeId.length]).toEqual([20, 32, 40]);
  });
});
