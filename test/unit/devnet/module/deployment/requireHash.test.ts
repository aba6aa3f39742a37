import { describe, expect, it } from 'vitest';
import { requireHash } from '../../../../../src/devnet/module/deployment/requireHash.ts';
import { refusalOf } from '../../stage.ts';

describe('requireHash', () => {
  it.each([
    [0, 'deployment/9'],
    [31, 'deployment/10'],
    [32, 'ok'],
    [33, 'deployment/10'],
  ])('of %i bytes: %s', (length, code) => {
    expect(refusalOf(() => requireHash(new Uint8Array(length)))).toBe(code);
  });
});
