import { describe, expect, it } from 'vitest';
import { instantText } from '../../../../src/devnet/state/instantText.ts';

describe('instantText', () => {
  it.each([
    [1_700_000_000_000_000_000n, '2023-11-14T22:13:20Z'],
    [1_700_000_000_500_000_000n, '2023-11-14T22:13:20.500Z'],
    [1_700_000_000_000_120_000n, '2023-11-14T22:13:20.000120Z'],
    [1_795_386_231_339_400_799n, '2026-11-22T22:23:51.339400799Z'],
    [-1n, '1969-12-31T23:59:59.999999999Z'],
    [-62_135_596_800_000_000_000n, '0001-01-01T00:00:00Z'],
  ])('%s', (ns, expected) => expect(instantText(ns)).toBe(expected));
});
