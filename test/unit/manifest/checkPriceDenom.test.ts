import { describe, expect, it } from 'vitest';
import { buildGroups } from '../../../src/manifest/buildGroups.ts';
import { checkPriceDenom } from '../../../src/manifest/checkPriceDenom.ts';
import { parsed, sampleSdl, variant } from './sdl/sampleSdl.ts';
import { readVector, VECTORS_MISSING, vectorsMissing } from './sdl/vectors.ts';

const check = (text: string) => checkPriceDenom(buildGroups(parsed(text)));

describe('checkPriceDenom', () => {
  it('takes uact', () => {
    expect(check(sampleSdl).ok).toBe(true);
  });

  it('refuses any other coin, zero, and more than the chain takes', () => {
    expect(check(variant('uact', 'uakt'))).toMatchObject({
      error: { kind: 'SDL_DENOM_REFUSED', args: { group: 'west' } },
    });
    const priced = (amount: string) => {
      const groups = buildGroups(parsed(sampleSdl));
      for (const unit of groups.flatMap(({ resources }) => resources)) unit.price = { denom: 'uact', amount };
      return checkPriceDenom(groups);
    };
    expect(priced('0')).toMatchObject({ error: { kind: 'SDL_PRICE_ZERO' } });
    expect(priced('10000000').ok).toBe(true);
    expect(priced('10000000.1')).toMatchObject({ error: { kind: 'SDL_PRICE_TOO_HIGH' } });
  });

  it("refuses the reference's older files, which parse", ({ skip }) => {
    skip(vectorsMissing, VECTORS_MISSING);
    for (const name of ['simple', 'pricing'])
      expect(check(readVector(`input/v2.0/${name}/input.yaml`))).toMatchObject({
        error: { kind: 'SDL_DENOM_REFUSED' },
      });
  });
});
