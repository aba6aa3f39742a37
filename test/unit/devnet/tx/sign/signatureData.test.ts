import { MultiSignature } from 'cosmjs-types/cosmos/crypto/multisig/v1beta1/multisig';
import { ModeInfo } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { describe, expect, it } from 'vitest';
import {
  decodeSignature,
  isAminoOnly,
  isIncomplete,
  listSignatures,
  SIGN_MODES,
} from '../../../../../src/devnet/tx/sign/signatureData.ts';
import { refusalOf } from '../../stage.ts';

const one = (mode: number) => ({ single: { mode } });
const many = (modes: number[], elems: number[], extraBitsStored = 3) =>
  ModeInfo.fromPartial({
    multi: { bitarray: { extraBitsStored, elems: Uint8Array.from(elems) }, modeInfos: modes.map(one) },
  } as never);
const packed = (...signatures: number[]) =>
  MultiSignature.encode({ signatures: signatures.map((byte) => Uint8Array.of(byte)) }).finish();

describe('decodeSignature', () => {
  it('reads single and multiple ones', () => {
    expect(decodeSignature(ModeInfo.fromPartial(one(1)), Uint8Array.of(7))).toEqual({
      kind: 'single',
      mode: 1,
      signature: Uint8Array.of(7),
    });
    expect(decodeSignature(many([127, 1], [0b1010_0000]), packed(7, 8))).toEqual({
      kind: 'multi',
      bits: [true, false, true],
      signatures: [
        { kind: 'single', mode: 127, signature: Uint8Array.of(7) },
        { kind: 'single', mode: 1, signature: Uint8Array.of(8) },
      ],
    });
    expect(decodeSignature(many([], [1, 2], 0), packed())).toMatchObject({ bits: { length: 16 } });
    expect(decodeSignature(many([127], [128]), packed(7, 8))).toMatchObject({ signatures: [{ mode: 127 }, undefined] });
  });

  // Source: cosmos-sdk v0.53.7 `x/auth/tx/sigs.go`.
  it('panics where the node does, and refuses stuffed multisignatures', () => {
    expect(refusalOf(() => decodeSignature(ModeInfo.fromPartial(one(1)), undefined))).toBe('undefined/111222');
    expect(refusalOf(() => decodeSignature(ModeInfo.fromPartial({}), Uint8Array.of(7)))).toBe('undefined/111222');
    expect(refusalOf(() => decodeSignature(many([1, 1], [192]), packed(7)))).toBe('undefined/111222');
    expect(refusalOf(() => decodeSignature(many([1], [128]), Uint8Array.of(0x12, 0)))).toBe('undefined/1');
  });
});

const single = (mode: number, length = 64) => ({ kind: 'single' as const, mode, signature: new Uint8Array(length) });

describe('isIncomplete', () => {
  it('finds what is not signed yet', () => {
    expect([undefined, single(1, 0), single(1)].map(isIncomplete)).toEqual([true, true, false]);
    const multi = (...signatures: (ReturnType<typeof single> | undefined)[]) => ({
      kind: 'multi' as const,
      bits: [],
      signatures,
    });
    expect([multi(), multi(single(1), single(1, 0)), multi(single(1))].map(isIncomplete)).toEqual([true, true, false]);
  });
});

describe('isAminoOnly', () => {
  it('asks all members', () => {
    const { aminoJson, direct } = SIGN_MODES;
    const multi = (...modes: number[]) => ({
      kind: 'multi' as const,
      bits: [],
      signatures: modes.map((mode) => single(mode)),
    });
    const cases = [undefined, single(aminoJson), single(direct), multi(aminoJson, aminoJson), multi(aminoJson, direct)];
    expect(cases.map(isAminoOnly)).toEqual([false, true, false, true, false]);
  });
});

describe('listSignatures', () => {
  it('names those of the members, then the whole', () => {
    expect(listSignatures(single(1, 2))).toEqual([new Uint8Array(2)]);
    const data = { kind: 'multi' as const, bits: [], signatures: [single(1, 1), single(1, 2)] };
    expect(listSignatures(data).map(({ length }) => length)).toEqual([1, 2, 7]);
    expect(refusalOf(() => listSignatures(undefined))).toBe('undefined/1');
  });
});
