import { describe, expect, it } from 'vitest';
import { escrowErrors } from '../../../../../src/devnet/module/escrow/escrowErrors.ts';

describe('escrowErrors', () => {
  // facts chain §3, escrow.
  it('has the node’s codes', () => {
    const codes = Object.entries(escrowErrors).map(([name, { codespace, code }]) => `${codespace}/${code} ${name}`);
    expect(codes).toEqual([
      'escrow/1 accountExists',
      'escrow/2 accountClosed',
      'escrow/3 accountNotFound',
      'escrow/4 accountOverdrawn',
      'escrow/5 invalidDenomination',
      'escrow/6 paymentExists',
      'escrow/7 paymentClosed',
      'escrow/8 paymentNotFound',
      'escrow/9 paymentRateZero',
      'escrow/12 invalidId',
      'escrow/15 unauthorizedDepositScope',
      'escrow/16 invalidDeposit',
      'escrow/17 invalidAuthzScope',
    ]);
  });
});
