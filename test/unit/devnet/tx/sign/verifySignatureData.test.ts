import { secp256k1 } from '@noble/curves/secp256k1.js';
import { describe, expect, it } from 'vitest';
import type { MultisigKey } from '../../../../../src/devnet/tx/sign/publicKey.ts';
import type { SignatureData } from '../../../../../src/devnet/tx/sign/signatureData.ts';
import { verifySignatureData } from '../../../../../src/devnet/tx/sign/verifySignatureData.ts';
import { type Actor, ANN, actorFor, BEN } from '../../signing.ts';
import { refusalOf } from '../../stage.ts';

const CAT = actorFor('cat');
const bytesOf = (mode: number) => Buffer.from(`signed in mode ${mode}`);
const keyOf = ({ publicKey }: Actor) => ({ kind: 'secp256k1' as const, key: publicKey });
const by = ({ secretKey }: Actor, mode = 1): SignatureData => ({
  kind: 'single',
  mode,
  signature: secp256k1.sign(bytesOf(mode), secretKey),
});
const multi = (bits: boolean[], ...signatures: (SignatureData | undefined)[]): SignatureData => ({
  kind: 'multi',
  bits,
  signatures,
});
const key = (threshold: number, ...keys: MultisigKey['keys']): MultisigKey => ({
  kind: 'multisig',
  threshold,
  keys,
  encoded: new Uint8Array(),
});
const twoOfThree = key(2, keyOf(ANN), keyOf(BEN), keyOf(CAT));
const [yes, no] = [true, false];
const verdict = (...args: [MultisigKey | ReturnType<typeof keyOf>, SignatureData | undefined]) =>
  refusalOf(() => verifySignatureData(args[0], args[1], bytesOf));

// Source: cosmos-sdk v0.53.7 `x/auth/signing/verify.go`, `crypto/keys/multisig/multisig.go`.
describe('verifySignatureData', () => {
  it('takes one signature of one key', () => {
    expect(verdict(keyOf(ANN), by(ANN))).toBe('ok');
    expect(verdict(keyOf(ANN), by(BEN))).toBe('sdk/4');
    expect(verdict(keyOf(ANN), undefined)).toBe('sdk/4');
    expect(verdict(keyOf(ANN), multi([yes], by(ANN)))).toBe('sdk/4');
    expect(refusalOf(() => verifySignatureData({ kind: 'other', typeUrl: '/x' }, by(ANN), bytesOf))).toBe('sdk/4');
  });

  it.each<[string, string, SignatureData]>([
    ['two of three', 'ok', multi([yes, no, yes], by(ANN), by(CAT))],
    ['all of them, in both modes', 'ok', multi([yes, yes, yes], by(ANN, 127), by(BEN), by(CAT, 127))],
    ['one of three', 'sdk/4', multi([yes, no, no], by(ANN))],
    ['one that is counted twice', 'sdk/4', multi([yes, no, no], by(ANN), by(ANN))],
    ['one at the place of another', 'sdk/4', multi([yes, yes, no], by(ANN), by(CAT))],
    ['too few bits', 'sdk/4', multi([yes, yes], by(ANN), by(BEN))],
    ['too many signatures', 'sdk/4', multi([yes, yes, no], by(ANN), by(BEN), by(CAT), by(CAT))],
    ['more bits than signatures', 'undefined/111222', multi([yes, yes, yes], by(ANN), by(BEN))],
    ['a signature that says nothing', 'sdk/4', multi([yes, yes, no], by(ANN), undefined)],
    ['a multisignature of a single key', 'sdk/4', multi([yes, yes, no], by(ANN), multi([yes], by(BEN)))],
    ['a single signature for all', 'undefined/111222', by(ANN)],
  ])('judges %s: %s', (_, outcome, data) => {
    expect(verdict(twoOfThree, data)).toBe(outcome);
  });

  it('looks into multisigs of multisigs', () => {
    const nested = key(2, keyOf(CAT), twoOfThree);
    const inner = multi([yes, yes, no], by(ANN), by(BEN));
    expect(verdict(nested, multi([yes, yes], by(CAT), inner))).toBe('ok');
    expect(verdict(nested, multi([yes, yes], by(CAT), by(ANN)))).toBe('undefined/111222');
  });
});
