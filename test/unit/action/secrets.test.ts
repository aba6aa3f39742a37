import { describe, expect, it } from 'vitest';
import { secretInputs, secretsOf } from '../../../src/action/secrets.ts';

describe('secretsOf', () => {
  it('finds every secret in the forms in which we use it', () => {
    const env = { INPUT_MNEMONIC: ' one  two\nthree ', 'INPUT_PRIVATE-KEY': '0xAB12', 'INPUT_GITHUB-TOKEN': 'tok' };
    expect(secretsOf(env).sort()).toEqual(['0xAB12', 'AB12', 'one  two\nthree', 'one two three', 'tok']);
  });

  it('has nothing to say of inputs that were left out', () => {
    expect(secretsOf({ INPUT_MNEMONIC: '  ', INPUT_RUN: 'make' })).toEqual([]);
  });
});

describe('secretInputs', () => {
  it('names what is secret', () => {
    expect([...secretInputs].sort()).toEqual(['app-private-key', 'github-token', 'mnemonic', 'private-key']);
  });
});
