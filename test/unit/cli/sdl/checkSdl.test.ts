import { describe, expect, it } from 'vitest';
import { checkSdl } from '../../../../src/cli/sdl/checkSdl.ts';
import { sampleSdl, variant } from '../../manifest/sdl/sampleSdl.ts';

const codesOf = (text: string) => {
  const result = checkSdl(text);
  return result.ok ? result.value.warnings.map(({ code }) => `warning ${code}`) : result.error.map(({ code }) => code);
};

describe('checkSdl', () => {
  it('takes what the reference takes', () => expect(codesOf(sampleSdl)).toEqual([]));

  it('refuses what cannot be reached from outside', () => {
    expect(codesOf(variant('- global: true', '- service: web'))).toEqual(['MANIFEST_NO_GLOBAL']);
  });

  it('warns of a coin that is not taken any more', () => {
    expect(codesOf(variant('denom: uact', 'denom: uakt'))).toEqual(['warning SDL_DENOM_REFUSED']);
  });

  it('has the problems of the file', () => expect(codesOf('a: [')).toEqual(['NOT_YAML']));
});
