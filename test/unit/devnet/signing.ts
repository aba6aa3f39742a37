import { createHash } from 'node:crypto';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { MsgSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import { PubKey } from 'cosmjs-types/cosmos/crypto/secp256k1/keys';
import { AuthInfo, SignDoc, TxBody, TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import type { AnyCodec } from '../../../src/chain/protocol/extendCodec.ts';
import type { Genesis } from '../../../src/devnet/parseGenesis.ts';
import { addressOf } from '../../../src/devnet/state/address.ts';

/** A key made of a name, for tests that need the same one each time. */
export interface Actor {
  readonly address: string;
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
}

export function actorFor(name: string): Actor {
  const secretKey = new Uint8Array(createHash('sha256').update(`key of ${name}`).digest());
  const publicKey = secp256k1.getPublicKey(secretKey);
  return { address: addressOf(publicKey), publicKey, secretKey };
}

export const ANN = actorFor('ann');
export const BEN = actorFor('ben');
export const CHAIN_ID = 'devnet-unit';
export const RICH = '1000000000';

/** ANN is account 0, BEN account 1; each has a thousand of both coins. */
export function genesisOf(actors: readonly Actor[] = [ANN, BEN]): Genesis {
  const coins = [
    { denom: 'uakt', amount: RICH },
    { denom: 'uact', amount: RICH },
  ];
  return { chainId: CHAIN_ID, genesisTimeMs: 1_000, accounts: actors.map(({ address }) => ({ address, coins })) };
}

export function anyOf<Codec extends AnyCodec>(
  type: string,
  codec: Codec,
  partial: Parameters<Codec['fromPartial']>[0],
): Any {
  return { typeUrl: `/${type}`, value: codec.encode(codec.fromPartial(partial as never) as never).finish() };
}

export function sendAny(from: Actor, to: Actor, amount = '1', denom = 'uakt'): Any {
  const message = { fromAddress: from.address, toAddress: to.address, amount: [{ denom, amount }] };
  return { typeUrl: MsgSend.typeUrl, value: MsgSend.encode(MsgSend.fromPartial(message)).finish() };
}

export interface TxWish {
  readonly messages?: readonly Any[];
  readonly sequence?: bigint;
  readonly accountNumber?: bigint;
  readonly chainId?: string;
  readonly gasLimit?: bigint;
  readonly fee?: readonly { denom: string; amount: string }[];
  readonly memo?: string;
  readonly timeoutHeight?: bigint;
  readonly body?: Partial<TxBody>;
  readonly payer?: string;
  readonly granter?: string;
  readonly publicKey?: Uint8Array | null;
  readonly mode?: number;
  readonly signature?: Uint8Array;
  readonly noSignatures?: boolean;
  /** Instead of the one signature. */
  readonly signatures?: readonly Uint8Array[];
  /** Instead of what is said of the one signer. */
  readonly signerInfos?: readonly object[];
  /** What is signed, instead of the direct form. */
  readonly signBytes?: Uint8Array;
  readonly noFee?: boolean;
}

/** A signed transaction: by default one uakt from ANN to BEN with all that it needs. */
export function signTx(actor: Actor = ANN, wish: TxWish = {}): Uint8Array {
  const body = TxBody.fromPartial({
    messages: [...(wish.messages ?? [sendAny(actor, BEN)])],
    memo: wish.memo ?? '',
    timeoutHeight: wish.timeoutHeight ?? 0n,
    ...wish.body,
  } as never);
  const bodyBytes = TxBody.encode(body).finish();
  const authInfoBytes = AuthInfo.encode(authInfo(actor, wish)).finish();
  const { chainId = CHAIN_ID, accountNumber = 0n } = wish;
  const signBytes = SignDoc.encode({ bodyBytes, authInfoBytes, chainId, accountNumber }).finish();
  const signature = wish.signature ?? secp256k1.sign(wish.signBytes ?? signBytes, actor.secretKey);
  const signatures = wish.noSignatures ? [] : [...(wish.signatures ?? [signature])];
  return TxRaw.encode({ bodyBytes, authInfoBytes, signatures }).finish();
}

function authInfo(actor: Actor, wish: TxWish): AuthInfo {
  const key = wish.publicKey === undefined ? actor.publicKey : wish.publicKey;
  return AuthInfo.fromPartial({
    signerInfos: wish.signerInfos ?? [
      {
        ...(key && { publicKey: { typeUrl: PubKey.typeUrl, value: PubKey.encode({ key }).finish() } }),
        modeInfo: { single: { mode: wish.mode ?? 1 } },
        sequence: wish.sequence ?? 0n,
      },
    ],
    fee: wish.noFee
      ? undefined
      : {
          amount: [...(wish.fee ?? [{ denom: 'uakt', amount: '5000' }])],
          gasLimit: wish.gasLimit ?? 200_000n,
          payer: wish.payer ?? '',
          granter: wish.granter ?? '',
        },
  } as never);
}
