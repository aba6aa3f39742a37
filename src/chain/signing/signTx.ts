import { makeAuthInfoBytes, makeSignBytes, makeSignDoc, type Registry } from '@cosmjs/proto-signing';
import { PubKey } from 'cosmjs-types/cosmos/crypto/secp256k1/keys';
import { TxBody, TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { txHash } from '../connection/txHash.ts';
import { AKT } from '../protocol/coin.ts';
import type { Wallet } from '../wallet/wallet.ts';
import type { Msg, SignedTx } from './signer.ts';

const NS_PER_S = 1_000_000_000n;

/** What all transactions of one key on one chain share. */
export interface SigningContext {
  readonly wallet: Wallet;
  readonly registry: Registry;
  readonly chainId: string;
  /** Who pays the fee instead of the signer, by a fee grant. */
  readonly feeGranter?: string | undefined;
}

export interface TxContent {
  readonly messages: readonly Msg[];
  readonly memo?: string | undefined;
  readonly timeoutHeight: bigint;
  /** Makes it an unordered one, with sequence 0 and no height. */
  readonly timeoutTimestampNs?: bigint | undefined;
  readonly sequence: bigint;
  readonly gasLimit: bigint;
  readonly feeUakt: bigint;
}

/** Signs in SIGN_MODE_DIRECT. Deterministic: the same content gives the same bytes. */
export async function signTx(context: SigningContext, accountNumber: bigint, content: TxContent): Promise<SignedTx> {
  const { bodyBytes, authInfoBytes } = encodeTx(context, content);
  const document = makeSignDoc(bodyBytes, authInfoBytes, context.chainId, accountNumber);
  const signature = await context.wallet.sign(makeSignBytes(document));
  const bytes = TxRaw.encode({ bodyBytes, authInfoBytes, signatures: [signature] }).finish();
  const { timeoutHeight, timeoutTimestampNs, sequence, feeUakt, gasLimit } = content;
  return {
    bytes,
    hash: txHash(bytes),
    timeoutHeight,
    sequence,
    feeUakt,
    gasLimit,
    ...(timeoutTimestampNs !== undefined && { timeoutTimestampNs }),
  };
}

/** The same without a signature, which is what a simulation takes. */
export function encodeUnsigned(context: SigningContext, content: TxContent): Uint8Array {
  return TxRaw.encode({ ...encodeTx(context, content), signatures: [new Uint8Array()] }).finish();
}

function encodeTx({ wallet, registry, feeGranter }: SigningContext, content: TxContent) {
  const { sequence, feeUakt, gasLimit } = content;
  const pubkey = { typeUrl: PubKey.typeUrl, value: PubKey.encode({ key: wallet.publicKey }).finish() };
  const fee = feeUakt > 0n ? [{ denom: AKT, amount: feeUakt.toString() }] : [];
  return {
    bodyBytes: encodeBody(registry, content),
    authInfoBytes: makeAuthInfoBytes([{ pubkey, sequence }], fee, Number(gasLimit), feeGranter, undefined),
  };
}

/** By hand, since the registry's own encoder knows nothing of unordered transactions. Source: cosmos `tx/v1beta1/tx.proto` TxBody 4 and 5. */
function encodeBody(registry: Registry, { messages, memo = '', timeoutHeight, timeoutTimestampNs }: TxContent) {
  const packed = messages.map((message) => ({
    typeUrl: message.typeUrl,
    value: registry.encode({ typeUrl: message.typeUrl, value: message.value }),
  }));
  const timeout =
    timeoutTimestampNs === undefined
      ? { timeoutHeight }
      : { unordered: true, timeoutTimestamp: toTimestamp(timeoutTimestampNs) };
  return TxBody.encode(TxBody.fromPartial({ messages: packed, memo, ...timeout })).finish();
}

function toTimestamp(nanos: bigint): { seconds: bigint; nanos: number } {
  return { seconds: nanos / NS_PER_S, nanos: Number(nanos % NS_PER_S) };
}
