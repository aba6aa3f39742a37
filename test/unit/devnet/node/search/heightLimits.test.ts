import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../../src/devnet/node/eventQuery/parseQuery.ts';
import { heightLimits } from '../../../../../src/devnet/node/search/heightLimits.ts';

const limits = (query: string) => {
  const conditions = parseQuery(query);
  const { least, most, others } = heightLimits('tx.height', conditions.ok ? conditions.value : [], 100n);
  return `${least}..${most} ${others.map(({ tag }) => tag).join(',')}`.trim();
};

describe('heightLimits', () => {
  // cometbft state/txindex/kv/utils.go dedupHeight
  it.each([
    ['a=1', '1..100 a'],
    ['tx.height=5', '5..5'],
    ["tx.height='5' AND a=1", '5..5 a'],
    ['tx.height=5 AND tx.height=6', '5..5'],
    ['tx.height>5 AND tx.height<=9', '6..9'],
    ['tx.height>=5 AND tx.height<9', '5..8'],
    ['tx.height>5.5 AND tx.height<9.5', '6..9'],
    ['tx.height>=5.5 AND tx.height<=9.5', '6..9'],
    ['tx.height=5 AND tx.height>7', '8..100'],
    ['tx.height>DATE 2020-01-01', '1..0'],
    ['tx.height EXISTS', '1..100 tx.height'],
  ])('%s: %s', (query, expected) => {
    expect(limits(query)).toBe(expected);
  });
});
