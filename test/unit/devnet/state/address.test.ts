import { toBech32 } from '@cosmjs/encoding';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  isAddress,
  MODULE_NAMES,
  moduleAddress,
  requireAddress,
} from '../../../../src/devnet/state/address.ts';
import { refusalOf } from '../stage.ts';

describe('addresses', () => {
  it.each([
    [toBech32('akash', new Uint8Array(20)), true],
    [toBech32('akash', new Uint8Array(32)), true],
    [toBech32('akash', new Uint8Array(21)), false],
    [toBech32('cosmos', new Uint8Array(20)), false],
    ['akash1', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isAddress(text)).toBe(expected);
    expect(refusalOf(() => requireAddress(text, 'field'))).toBe(expected ? 'ok' : 'sdk/7');
  });

  it('of modules are those of the live network', () => {
    // fee_collector, the same hash as cosmos17xpfvakm2amg962yls6f84z3kell8c5lserqta.
    expect(moduleAddress('fee_collector')).toMatch(/^akash17xpfvakm2amg962yls6f84z3kell8c5l/);
    expect(moduleAddress('escrow')).toBe('akash14pphss726thpwws3yc458hggufynm9x77l4l2u');
    expect(MODULE_NAMES).toContain('bme');
  });

  it('of keys are RIPEMD-160 of SHA-256', () => {
    // The generator point of secp256k1, whose hash160 is widely known.
    const key = Buffer.from('0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798', 'hex');
    const hash160 = Buffer.from('751e76e8199196d454941c45d1b3a323f1433bd6', 'hex');
    expect(addressOf(key)).toBe(toBech32('akash', hash160));
  });
});
