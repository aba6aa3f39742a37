import { describe, expect, it } from 'vitest';
import { trimAsGo } from '../../../src/manifest/trimAsGo.ts';

describe('trimAsGo', () => {
  it.each([
    ['\t\n\v\f\r a b \u00a0\u3000\u2028', 'a b'],
    ['\u0085a\u0085', 'a'],
    ['\ufeffa\ufeff', '\ufeffa\ufeff'],
    ['a\u0085b', 'a\u0085b'],
    [' \u0085 ', ''],
  ])('takes the ends off %j', (text, trimmed) => {
    expect(trimAsGo(text)).toBe(trimmed);
  });
});
