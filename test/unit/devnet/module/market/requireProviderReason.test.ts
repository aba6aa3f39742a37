import { describe, expect, it } from 'vitest';
import { requireProviderReason } from '../../../../../src/devnet/module/market/requireProviderReason.ts';
import { refusalOf } from '../../stage.ts';

describe('requireProviderReason', () => {
  it.each([
    [9_999, 'market/33'],
    [10_000, 'ok'],
    [19_999, 'ok'],
    [20_000, 'market/33'],
  ])('of %i: %s', (reason, code) => {
    expect(refusalOf(() => requireProviderReason(reason))).toBe(code);
  });
});
