import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  belongsToRental,
  deriveDseq,
  formatTag,
  type IndexedRentalKey,
  parseTag,
} from '../../../src/tenant/rentalId.ts';

const keys: fc.Arbitrary<IndexedRentalKey> = fc.record({
  repositoryId: fc.bigInt({ min: 0n, max: 2n ** 63n }),
  runId: fc.bigInt({ min: 0n, max: 2n ** 63n }),
  runAttempt: fc.integer({ min: 0, max: 999_999 }),
  rental: fc.string({ unit: 'binary' }),
  index: fc.integer({ min: 0, max: 999_999 }),
});
const key = { repositoryId: 42n, runId: 1_000n, runAttempt: 1, rental: 'build (linux)', index: 0 };

describe('deriveDseq', () => {
  it('is a number that JSON can carry, always of 16 digits: the node confuses a number with one that begins with it', () => {
    fc.assert(
      fc.property(keys, (one) => {
        const dseq = deriveDseq(one);
        expect(`${dseq}`.length === 16 && dseq < 2n ** 53n && deriveDseq({ ...one }) === dseq).toBe(true);
      }),
    );
  });

  it('differs for two legs of a matrix, another attempt, another index, another run or repository', () => {
    fc.assert(
      fc.property(keys, keys, (one, other) => {
        fc.pre(formatTag(one) !== formatTag(other));
        expect(deriveDseq(one)).not.toBe(deriveDseq(other));
      }),
    );
    const others = [{ rental: 'build (macos)' }, { runAttempt: 2 }, { index: 1 }, { runId: 1n }, { repositoryId: 1n }];
    const dseqs = [key, ...others.map((other) => ({ ...key, ...other }))].map(deriveDseq);
    expect(new Set(dseqs).size).toBe(dseqs.length);
  });

  it('stays what it is: a deployment of an older version has to be found', () => {
    expect(deriveDseq(key)).toBe(PINNED_DSEQ);
  });
});

const PINNED_DSEQ = 6_482_159_357_620_556n;

describe('formatTag and parseTag', () => {
  it('are inverse to each other, whatever the name', () => {
    fc.assert(
      fc.property(keys, (one) => {
        const tag = formatTag(one);
        const parsed = parseTag(tag);
        const { repositoryId, runId, runAttempt, index } = one;
        expect(parsed).toMatchObject({ repositoryId, runId, runAttempt, index });
        expect(parsed && belongsToRental(parsed, one)).toBe(true);
        expect(tag).toMatch(/^akr-[a-z0-9-]+$/);
      }),
    );
  });

  it('shows the name in short', () => {
    expect(formatTag(key)).toMatch(/^akr-42-1000-1-buildlinux[0-9a-f]{6}-0$/);
  });

  it.each([
    '',
    'dcloud',
    'akr-1-2-3',
    'akr-01-2-3-aabbcc-0',
    'akr-1-2-3-AABBCC-0',
    'akr-1-2-3-aabbcc-0 ',
    'xakr-1-2-3-aabbcc-0',
  ])('takes %j for a stranger', (name) => {
    expect(parseTag(name)).toBeUndefined();
  });
});

describe('belongsToRental', () => {
  it('covers earlier attempts of the same rental, and nothing else', () => {
    const tag = parseTag(formatTag({ ...key, runAttempt: 2 }));
    const belongs = (change: object) => tag && belongsToRental(tag, { ...key, ...change });
    expect(belongs({ runAttempt: 2 })).toBe(true);
    expect(belongs({ runAttempt: 3 })).toBe(true);
    expect(belongs({ runAttempt: 1 })).toBe(false);
    expect(belongs({ runAttempt: 2, rental: 'build (macos)' })).toBe(false);
    expect(belongs({ runAttempt: 2, runId: 1n })).toBe(false);
    expect(belongs({ runAttempt: 2, repositoryId: 1n })).toBe(false);
  });
});
