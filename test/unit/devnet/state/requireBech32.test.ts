import { toBech32 } from '@cosmjs/encoding';
import { expect, it } from 'vitest';
import { requireBech32 } from '../../../../src/devnet/state/requireBech32.ts';
import { refusalOf, TENANT } from '../stage.ts';

it('requireBech32 hands on the plain errors of the address codec', () => {
  // cosmos-sdk codec/address/bech32_codec.go: errors.New, bech32's own errors, and ErrLogic for another prefix.
  const other = toBech32('cosmos', new Uint8Array(20));
  const short = toBech32('akash', new Uint8Array(3));
  expect(requireBech32(TENANT)).toBe(TENANT);
  expect(['', 'nobody', other, short].map((text) => refusalOf(() => requireBech32(text)))).toEqual([
    'undefined/1',
    'undefined/1',
    'sdk/35',
    'undefined/1',
  ]);
});
