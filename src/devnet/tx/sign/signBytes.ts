import { SignDocDirectAux } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { encodeAminoJson, packedJson } from '../amino/encodeAminoJson.ts';
import { textJson } from '../amino/textJson.ts';
import type { DecodedTx } from '../decodeTx.ts';
import { readFields } from '../shape/readFields.ts';
import { writeFields } from '../shape/writeFields.ts';
import { signersOf } from '../signersOf.ts';
import { SIGN_MODES } from './signatureData.ts';

/** Who signs, and for which chain. */
export interface Signing {
  readonly chainId: string;
  readonly address: string;
  readonly accountNumber: bigint;
  readonly sequence: bigint;
  /** The account's key, packed; part of what is signed in SIGN_MODE_DIRECT_AUX. */
  readonly publicKey: () => { readonly typeUrl: string; readonly value: Uint8Array };
}

const MODE_NAMES: Readonly<Record<number, string>> = {
  0: 'SIGN_MODE_UNSPECIFIED',
  2: 'SIGN_MODE_TEXTUAL',
  191: 'SIGN_MODE_EIP_191',
};

/**
 * What is signed in this mode. Source: cosmos-sdk `x/tx/signing/{direct,directaux,aminojson}`; the app's modes: `x/auth/tx/config.go`
 * DefaultSignModes.
 * @throws a refusal whose log says why there is nothing to be signed: a mode that the node's app has not, or a transaction that the mode
 * does not allow.
 */
export function signBytes(tx: DecodedTx, signing: Signing, mode: number): Uint8Array {
  if (mode === SIGN_MODES.direct) return directBytes(tx, signing);
  if (mode === SIGN_MODES.aminoJson) return aminoBytes(tx, signing);
  if (mode === SIGN_MODES.directAux) return directAuxBytes(tx, signing);
  return refuse(sdkErrors.unauthorized, `unsupported sign mode ${MODE_NAMES[mode] ?? mode}`);
}

function directBytes({ bodyBytes, authInfoBytes }: DecodedTx, { chainId, accountNumber }: Signing): Uint8Array {
  return writeFields([
    [1, bodyBytes],
    [2, authInfoBytes],
    [3, chainId],
    [4, accountNumber],
  ]);
}

/** For everyone but the payer of the fee, who has to know what the fee is. */
function directAuxBytes(tx: DecodedTx, { address, chainId, accountNumber, sequence, publicKey }: Signing): Uint8Array {
  const payer = tx.fee.payer || signersOf(tx)[0];
  if (payer === address)
    refuse(sdkErrors.unauthorized, `fee payer ${payer} cannot sign with SIGN_MODE_DIRECT_AUX: unauthorized`);
  const doc = { bodyBytes: tx.bodyBytes, publicKey: { ...publicKey() }, chainId, accountNumber, sequence };
  return SignDocDirectAux.encode(SignDocDirectAux.fromPartial(doc)).finish();
}

/** Members in the order of their names; those that are new since the days of amino only when they say something. */
function aminoBytes(tx: DecodedTx, { chainId, accountNumber, sequence }: Signing): Uint8Array {
  if (tx.hasUnknownFields) refuse(sdkErrors.unauthorized, 'errUnknownField "*tx.TxBody"');
  if (tx.hasExtensions)
    refuse(
      sdkErrors.unauthorized,
      'SIGN_MODE_LEGACY_AMINO_JSON does not support protobuf extension options: invalid request',
    );
  const body = readFields(tx.bodyBytes);
  const timeout = body.findLast(({ number }) => number === 5);
  const members = [
    `"account_number":"${accountNumber}"`,
    `"chain_id":${textJson(chainId)}`,
    `"fee":${feeJson(tx.fee)}`,
    `"memo":${textJson(tx.memo)}`,
    `"msgs":[${body
      .filter(({ number }) => number === 1)
      .map(({ value }) => packedJson(value))
      .join(',')}]`,
    `"sequence":"${sequence}"`,
    ...(tx.timeoutHeight > 0n ? [`"timeout_height":"${tx.timeoutHeight}"`] : []),
    ...(timeout ? [`"timeout_timestamp":${encodeAminoJson('google.protobuf.Timestamp', timeout.value)}`] : []),
    ...(tx.unordered ? ['"unordered":true'] : []),
  ];
  return Buffer.from(`{${members.join(',')}}`);
}

function feeJson({ coins, gasLimit, granter, payer }: DecodedTx['fee']): string {
  const amounts = coins.map(({ amount, denom }) => `{"amount":"${amount}","denom":${textJson(denom)}}`);
  const people = [
    ...(granter ? [`"granter":${textJson(granter)}`] : []),
    ...(payer ? [`"payer":${textJson(payer)}`] : []),
  ];
  return `{${[`"amount":[${amounts.join(',')}]`, `"gas":"${gasLimit}"`, ...people].join(',')}}`;
}
