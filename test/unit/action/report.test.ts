import { describe, expect, it } from 'vitest';
import { outputsOf, type Report, reportJson } from '../../../src/action/report.ts';
import { parseDecimal } from '../../../src/base/decimal.ts';

const full: Report = {
  mode: 'run',
  rental: 'r',
  dseq: 9_007_199_254_740_991n,
  provider: 'akash1x',
  price: { denom: 'uact', amount: parseDecimal('120.5') },
  exitCode: 0,
  orderHeight: 10n,
  leaseHeight: 12n,
  closeHeight: 20n,
  blocksToLease: 3,
  blocksHeld: 8n,
  spentUact: 964n,
  refundedUact: 4_036n,
  feesUakt: 12_000n,
  phasesMs: { order: 5 },
};

describe('reportJson', () => {
  it('keeps every digit of amounts and heights', () => {
    expect(JSON.parse(reportJson(full))).toEqual({
      ...full,
      dseq: '9007199254740991',
      price: '120.5uact',
      orderHeight: '10',
      leaseHeight: '12',
      closeHeight: '20',
      blocksHeld: '8',
      spentUact: '964',
      refundedUact: '4036',
      feesUakt: '12000',
    });
  });
});

describe('outputsOf', () => {
  it('sets every output that is known, zero included', () => {
    expect(outputsOf(full)).toEqual({
      rental: 'r',
      dseq: '9007199254740991',
      provider: 'akash1x',
      'exit-code': '0',
      price: '120.5uact',
      'spent-uact': '964',
      'refunded-uact': '4036',
      'blocks-to-lease': '3',
      'summary-json': reportJson(full),
    });
  });

  it('sets nothing else', () => {
    const bare: Report = { mode: 'reap', rental: '', phasesMs: {} };
    expect(Object.keys(outputsOf(bare))).toEqual(['summary-json']);
    expect(outputsOf({ ...bare, rental: 'r', label: 'akr-1' })).toMatchObject({ rental: 'r', label: 'akr-1' });
  });
});
