import { PubKey } from 'cosmjs-types/cosmos/crypto/secp256k1/keys';
import { AuthInfo, type Fee, TxBody, TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import { type Coin, decodeCoin } from '../../chain/protocol/coin.ts';
import { refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import { decodeMessage } from './decodeMessage.ts';
import type { RoutedMessage } from './messageRoute.ts';

/** A transaction, taken apart as far as it can be without looking at the state. */
export interface DecodedTx {
  readonly bytes: Uint8Array;
  readonly bodyBytes: Uint8Array;
  readonly authInfoBytes: Uint8Array;
  readonly messages: readonly RoutedMessage[];
  readonly memo: string;
  /** Last block that may hold it; 0 for no end. */
  readonly timeoutHeight: bigint;
  readonly timeoutMs?: number;
  readonly unordered: boolean;
  readonly hasExtensions: boolean;
  readonly fee: TxFee;
  readonly signers: readonly TxSigner[];
  readonly signatures: readonly Uint8Array[];
}

export interface TxFee {
  readonly coins: readonly Coin[];
  readonly gasLimit: bigint;
  readonly payer: string;
  readonly granter: string;
}

export interface TxSigner {
  /** Compressed secp256k1 key; missing when the tx relies on the one that the account has. */
  readonly publicKey?: Uint8Array;
  readonly sequence: bigint;
  /** cosmos.tx.signing.v1beta1.SignMode; undefined for several keys. */
  readonly mode?: number;
}

/** Reads a TxRaw. @throws a refusal with sdk 2 for anything that is none, or that holds a message of unknown type. */
export function decodeTx(bytes: Uint8Array): DecodedTx {
  try {
    return takeApart(bytes);
  } catch (error) {
    return refuse(sdkErrors.txDecode, error instanceof Error ? error.message : 'malformed');
  }
}

function takeApart(bytes: Uint8Array): DecodedTx {
  const raw = TxRaw.decode(bytes);
  const body = TxBody.decode(raw.bodyBytes);
  const auth = AuthInfo.decode(raw.authInfoBytes);
  return {
    bytes,
    bodyBytes: raw.bodyBytes,
    authInfoBytes: raw.authInfoBytes,
    signatures: raw.signatures,
    messages: body.messages.map(decodeMessage),
    memo: body.memo,
    timeoutHeight: body.timeoutHeight,
    unordered: body.unordered,
    hasExtensions: body.extensionOptions.length > 0,
    fee: decodeFee(auth.fee),
    signers: auth.signerInfos.map(decodeSigner),
    ...(body.timeoutTimestamp && { timeoutMs: Number(body.timeoutTimestamp.seconds) * 1000 }),
  };
}

function decodeFee(fee: Fee | undefined): TxFee {
  return {
    coins: (fee?.amount ?? []).map(decodeCoin),
    gasLimit: fee?.gasLimit ?? 0n,
    payer: fee?.payer ?? '',
    granter: fee?.granter ?? '',
  };
}

function decodeSigner(info: AuthInfo['signerInfos'][number]): TxSigner {
  const mode = info.modeInfo?.single?.mode;
  return {
    sequence: info.sequence,
    ...(mode !== undefined && { mode }),
    ...(info.publicKey && { publicKey: decodeKey(info.publicKey) }),
  };
}

function decodeKey({ typeUrl, value }: Any): Uint8Array {
  if (typeUrl !== '/cosmos.crypto.secp256k1.PubKey')
    refuse(sdkErrors.txDecode, `unable to resolve type URL ${typeUrl}`);
  return PubKey.decode(value).key;
}
