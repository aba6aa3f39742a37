import { makeAuthInfoBytes, makeSignBytes, makeSignDoc, type Registry } from '@cosmjs/proto-signing';
import { PubKey } from 'cosmjs-types/cosmos/crypto/secp256k1/keys';
import { TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { txHash } from '../connection/txHash.ts';
import { AKT } from '../protocol/coin.ts';
import type { Wallet } from '../wallet/wallet.ts';
import type { Msg, SignedTx } from './signer.ts';

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
  const { timeoutHeight, sequence, feeUakt, gasLimit } = content;
  return { bytes, hash: txHash(bytes), timeoutHeight, sequence, feeUakt, gasLimit };
}

/** The same without a signature, which is what a simulation takes. */
export function encodeUnsigned(context: SigningContext, content: TxContent): Uint8Array {
  return TxRaw.encode({ ...encodeTx(context, content), signatures: [new Uint8Array()] }).finish();
}

function encodeTx({ wallet, registry, feeGranter }: SigningContext, content: TxContent) {
  const { messages, memo = '', timeoutHeight, sequence, feeUakt, gasLimit } = content;
  const pubkey = { typeUrl: PubKey.typeUrl, value: PubKey.encode({ key: wallet.publicKey }).finish() };
  const fee = feeUakt > 0n ? [{ denom: AKT, amount: feeUakt.toString() }] : [];
  return {
    bodyBytes: registry.encodeTxBody({ messages, memo, timeoutHeight }),
    authInfoBytes: makeAuthInfoBytes([{ pubkey, sequence }], fee, Number(gasLimit), feeGranter, undefined),
  };
}
