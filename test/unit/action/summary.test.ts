import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../src/action/summary.ts';
import { parseDecimal } from '../../../src/base/decimal.ts';

describe('summaryOf', () => {
  it('shows what is known, and no row of what is not', () => {
    const markdown = summaryOf({
      mode: 'run',
      rental: 'tests',
      exitCode: 0,
      price: { denom: 'uact', amount: parseDecimal('120') },
      spentUact: 964n,
      feesUakt: 1_234_567n,
      phasesMs: { order: 5, bids: 7 },
    });
    const rows = markdown.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:---|\|)/.test(line));
    expect(rows).toEqual([
      '| Rental | tests |',
      '| Exit code | 0 |',
      '| Price per block | 120uact |',
      '| Spent | 964 uact (0.000964 USD) |',
      '| Fees | 1234567 uakt (1.234567 AKT) |',
      '| Phase: order | 5 ms |',
      '| Phase: bids | 7 ms |',
    ]);
  });

  it('lets no name break out of its cell', () => {
    const rental = 'x | y\n# <img src=z> [a](b) @team';
    const markdown = summaryOf({ mode: 'stop', rental, phasesMs: {} });
    const line = markdown.split('\n').find((one) => one.startsWith('| Rental')) ?? '';
    expect(line.split('|')).toHaveLength(4);
    expect(line).not.toMatch(/[<>[\]@]/);
  });
});
