import { describe, expect, it } from 'vitest';
import { completeParams } from '../../../../src/devnet/parseGenesis.ts';
import { checkFee } from '../../../../src/devnet/tx/checkFee.ts';
import { refusalOf } from '../stage.ts';

const check = (amount: bigint, gasLimit: bigint, denom = 'uakt') => {
  const fee = { coins: [{ denom, amount }], gasLimit, payer: '', granter: '', isMissing: false, isNil: false };
  return refusalOf(() => checkFee(completeParams(), fee));
};

describe('checkFee', () => {
  // 0.0025 uakt per gas, rounded up.
  it.each([
    [500n, 200_000n, 'uakt', 'ok'],
    [499n, 200_000n, 'uakt', 'sdk/13'],
    [501n, 200_001n, 'uakt', 'ok'],
    [500n, 200_001n, 'uakt', 'sdk/13'],
    [0n, 0n, 'uakt', 'ok'],
    [500n, 200_000n, 'uact', 'sdk/13'],
  ])('%i for %i gas in %s: %s', (amount, gasLimit, denom, code) => {
    expect(check(amount, gasLimit, denom)).toBe(code);
  });
});
