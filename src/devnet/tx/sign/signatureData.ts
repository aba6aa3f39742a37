import { MultiSignature } from 'cosmjs-types/cosmos/crypto/multisig/v1beta1/multisig';
import type { ModeInfo } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors, unregistered } from '../../state/sdkErrors.ts';
import { rejectUnknownFields } from '../shape/rejectUnknownFields.ts';

/** A signature with the way in which it was made; that of a multisig holds those of its members. */
export type SignatureData =
  | { readonly kind: 'single'; readonly mode: number; readonly signature: Uint8Array }
  | {
      readonly kind: 'multi';
      /** Per member of the key, whether it signed. */
      readonly bits: readonly boolean[];
      /** Of those who signed, in their order. One is undefined where the transaction says nothing of how it was made. */
      readonly signatures: readonly (SignatureData | undefined)[];
    };

/**
 * Source: cosmos-sdk `x/auth/tx/sigs.go` ModeInfoAndSigToSignatureData.
 * @throws a refusal with code 1 of `undefined` for a multisignature that is none, undefined 111222 where the node panics.
 */
export function decodeSignature({ single, multi }: ModeInfo, signature: Uint8Array | undefined): SignatureData {
  if (signature === undefined) return refuse(sdkErrors.panic, 'recovered: runtime error: index out of range');
  if (single) return { kind: 'single', mode: single.mode, signature };
  if (!multi) return refuse(sdkErrors.panic, 'recovered: unexpected ModeInfo data type <nil>');
  const parts = decodeMultiSignature(signature);
  const signatures = multi.modeInfos.map((info, index) => decodeSignature(info, parts[index]));
  const missing = parts.slice(signatures.length).map(() => undefined);
  return { kind: 'multi', bits: decodeBits(multi.bitarray), signatures: [...signatures, ...missing] };
}

function decodeMultiSignature(bytes: Uint8Array): Uint8Array[] {
  try {
    rejectUnknownFields(bytes, 'cosmos.crypto.multisig.v1beta1.MultiSignature', 'strict');
    return MultiSignature.decode(bytes).signatures;
  } catch {
    return refuse(unregistered('rejecting unrecognized fields found in MultiSignature'));
  }
}

/** The first bit is the highest of the first byte. Source: `crypto/types/compact_bit_array.go`. */
function decodeBits(bitarray: { extraBitsStored: number; elems: Uint8Array } | undefined): boolean[] {
  if (!bitarray) return [];
  const { extraBitsStored, elems } = bitarray;
  const count = extraBitsStored === 0 ? elems.length * 8 : (elems.length - 1) * 8 + extraBitsStored;
  return Array.from(
    { length: Math.max(0, count) },
    (_, index) => ((elems[index >> 3] ?? 0) & (128 >> (index % 8))) !== 0,
  );
}

/** Whether nothing has been signed yet, as in most simulations. Source: `x/auth/ante/basic.go` isIncompleteSignature. */
export function isIncomplete(data: SignatureData | undefined): boolean {
  if (data === undefined) return true;
  if (data.kind === 'single') return data.signature.length === 0;
  return data.signatures.length === 0 || data.signatures.some(isIncomplete);
}

/**
 * The bytes of a signature, those of a multisig's members before the whole, as events name them. Source: `x/auth/ante/sigverify.go`
 * signatureDataToBz.
 * @throws a refusal with code 1 of `undefined` when there is none.
 */
export function listSignatures(data: SignatureData | undefined): Uint8Array[] {
  if (data === undefined) return refuse(unregistered('got empty SignatureData'));
  if (data.kind === 'single') return [data.signature];
  const signatures = data.signatures.flatMap(listSignatures);
  return [...signatures, MultiSignature.encode({ signatures }).finish()];
}

/** Whether nobody signed in another way than amino JSON, in which case the sequence may be why a signature does not fit. */
export function isAminoOnly(data: SignatureData | undefined): boolean {
  if (data === undefined) return false;
  return data.kind === 'single' ? data.mode === SIGN_MODES.aminoJson : data.signatures.every(isAminoOnly);
}

/** cosmos.tx.signing.v1beta1.SignMode, as far as the node's app verifies them. */
export const SIGN_MODES = { direct: 1, directAux: 3, aminoJson: 127 } as const;
