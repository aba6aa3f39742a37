import { describe, expect, it } from 'vitest';
import { bankErrors } from '../../../../../src/devnet/module/bank/bankErrors.ts';

describe('bankErrors', () => {
  // cosmos-sdk v0.53 x/bank/types/errors.go.
  it('has the SDK’s codes', () => {
    expect(Object.entries(bankErrors).map(([name, { codespace, code }]) => `${codespace}/${code} ${name}`)).toEqual([
      'bank/2 noInputs',
      'bank/3 noOutputs',
      'bank/4 inputOutputMismatch',
      'bank/5 sendDisabled',
      'bank/9 multipleSenders',
    ]);
  });
});
