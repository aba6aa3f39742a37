import { describe, expect, it } from 'vitest';
import { readPlacement } from '../../../../src/manifest/sdl/readPlacement.ts';
import { readYaml } from '../../../../src/manifest/sdl/readYaml.ts';
import type { Spot } from '../../../../src/manifest/sdl/sdlReader.ts';

function read(text: string) {
  const root = readYaml(text);
  if (!root.ok) throw new TypeError(text);
  const spot: Spot = { value: root.value, path: ['p'], at: root.value.at, problems: [] };
  return { placement: readPlacement(spot), codes: spot.problems.map(({ code }) => code) };
}

describe('readPlacement', () => {
  it('reads attributes sorted, auditors, and prices', () => {
    const { placement, codes } = read(
      'attributes: {z: 1, a: true}\nsignedBy: {anyOf: [x]}\npricing: {c: {denom: uact, amount: "0.000000000000000001"}}',
    );
    expect(codes).toEqual([]);
    expect(placement).toEqual({
      attributes: [
        { key: 'a', value: 'true' },
        { key: 'z', value: '1' },
      ],
      signedBy: { allOf: [], anyOf: ['x'] },
      pricing: new Map([['c', { denom: 'uact', amount: { atomics: 1n } }]]),
    });
  });

  it.each([
    ['pricing: {}', 'SDL_MISSING'],
    ['pricing: {c: {amount: 1}}', 'SDL_MISSING'],
    ['pricing: {c: {denom: u, amount: 1}}', 'SDL_DENOM'],
    ['pricing: {c: {denom: uact, amount: 0.0}}', 'SDL_PRICE_ZERO'],
    ['pricing: {c: {denom: uact, amount: 10000001}}', 'SDL_PRICE'],
    ['pricing: {c: {denom: uact, amount: 1e3}}', 'SDL_PRICE'],
    ['pricing: {c: {denom: uact, amount: 1}}\nsignedby: {}', 'SDL_UNKNOWN_KEY'],
  ])('refuses %j', (text, code) => {
    expect(read(text).codes).toContain(code);
  });
});
