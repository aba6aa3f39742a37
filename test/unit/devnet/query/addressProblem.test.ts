import { toBech32 } from '@cosmjs/encoding';
import { describe, expect, it } from 'vitest';
import { bech32Problem, requireReadableAddress } from '../../../../src/devnet/query/addressProblem.ts';
import { BEN } from '../signing.ts';
import { failureCode } from '../stage.ts';

// Each text with what a node of v2.1.0-rc12 answered to it.
describe('bech32Problem', () => {
  it.each([
    ['x', 'invalid bech32 string length 1'],
    ['akash1abc', 'invalid separator index 5'],
    ['a'.repeat(100), 'invalid separator index -1'],
    ['cosmos1abcdefgh', 'invalid character not part of charset: 98'],
    ['akash1pnt3atlwxg4kjm6hwzqf5dzc9a8v6sn4dgjz9w', 'invalid checksum (expected 6pzlw7 got dgjz9w)'],
    ['AKASH1PNT3ATLWXG4KJM6HWZQF5DZC9A8V6SN4DGJZ9V', 'invalid checksum (expected 6pzlw7 got dgjz9v)'],
    ['akash1qqqqqqqqqqq', 'invalid checksum (expected 3auy84 got qqqqqq)'],
    ['akash1Pnt3', 'string not all lowercase or all uppercase'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(bech32Problem(text)).toBe(problem);
  });

  it('knows length and characters', () => {
    expect(bech32Problem('a'.repeat(1024))).toBe('invalid bech32 string length 1024');
    expect(bech32Problem('akash1 pnt3')).toBe("invalid character in string: ' '");
    expect(bech32Problem(toBech32('akash', new Uint8Array(20)))).toBeUndefined();
  });
});

describe('requireReadableAddress', () => {
  // A plain error is sdk 18 to `abci_query`; sdk 35, which has no status, is sdk 6.
  it('refuses what is none, and one of another network', () => {
    expect(failureCode(() => requireReadableAddress(BEN.address))).toBe('ok');
    expect(failureCode(() => requireReadableAddress('x'))).toBe('sdk/18');
    expect(failureCode(() => requireReadableAddress(' '))).toBe('sdk/18');
    expect(failureCode(() => requireReadableAddress('cosmos1qypqxpq9qcrsszg2pvxq6rs0zqg3yyc5lzv7xu'))).toBe('sdk/6');
  });
});
