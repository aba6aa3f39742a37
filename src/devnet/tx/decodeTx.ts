import { AuthInfo, type Fee, type ModeInfo, TxBody, TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import type { Timestamp } from 'cosmjs-types/google/protobuf/timestamp';
import type { Coin } from '../../chain/protocol/coin.ts';
import { failureOf, refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import { decodeMessage } from './decodeMessage.ts';
import type { RoutedMessage } from './messageRoute.ts';
import { requireCanonicalRaw } from './requireCanonicalRaw.ts';
import { rejectUnknownFields } from './shape/rejectUnknownFields.ts';
import { decodePublicKey, type PublicKey } from './sign/publicKey.ts';

/** A transaction, taken apart as far as it can be without looking at the state. */
export interface DecodedTx {
  readonly bytes: Uint8Array;
  readonly bodyBytes: Uint8Array;
  readonly authInfoBytes: Uint8Array;
  readonly messages: readonly RoutedMessage[];
  readonly memo: string;
  /** Last block that may hold it; 0 for no end. */
  readonly timeoutHeight: bigint;
  /** Nanoseconds since the Unix epoch; the latest block time at which it may be in a block. Missing for no end. */
  readonly timeoutNanos?: bigint;
  /** Whether it may be in a block before or after any other of its signers. */
  readonly unordered: boolean;
  readonly hasExtensions: boolean;
  /** Whether its body has fields that the node does not know and need not: those can not be signed in amino JSON. */
  readonly hasUnknownFields: boolean;
  readonly fee: TxFee;
  readonly signers: readonly TxSigner[];
  readonly signatures: readonly Uint8Array[];
}

export interface TxFee {
  readonly coins: readonly Coin[];
  readonly gasLimit: bigint;
  readonly payer: string;
  readonly granter: string;
  /** A transaction without any fee is one that the node panics at. */
  readonly isMissing: boolean;
  /** Whether one of the coins has no amount at all. */
  readonly isNil: boolean;
}

export interface TxSigner {
  /** Missing when the tx relies on the one that the account has. */
  readonly publicKey?: PublicKey;
  readonly sequence: bigint;
  /** How the signature was made. */
  readonly modeInfo?: ModeInfo;
}

const AMOUNT = /^[+-]?\d+$/;
const NANOS_PER_SECOND = 1_000_000_000n;
/** Each transaction is asked for at least twice, for the mempool and in its block, with the very same bytes. */
const decoded = new WeakMap<Uint8Array, DecodedTx>();

/**
 * Reads a TxRaw. Source: cosmos-sdk v0.53.7 `x/auth/tx/decoder.go`, which does not look at who signs: an address that is none is refused by
 * the message's own ValidateBasic, or else by `checkForm`. (`x/tx/decode/decode.go` would, but nothing in the node's app calls it.)
 * @param bytes not to be changed afterwards.
 * @throws a refusal with sdk 2 for anything that is none, that holds fields which the node does not know, or a message of unknown type.
 */
export function decodeTx(bytes: Uint8Array): DecodedTx {
  const known = decoded.get(bytes);
  if (known) return known;
  try {
    const tx = takeApart(bytes);
    decoded.set(bytes, tx);
    return tx;
  } catch (error) {
    return refuse(sdkErrors.txDecode, failureOf(error).log);
  }
}

function takeApart(bytes: Uint8Array): DecodedTx {
  requireCanonicalRaw(bytes);
  rejectUnknownFields(bytes, 'cosmos.tx.v1beta1.TxRaw', 'strict');
  const { bodyBytes, authInfoBytes, signatures } = TxRaw.decode(bytes);
  const hasUnknownFields = rejectUnknownFields(bodyBytes, 'cosmos.tx.v1beta1.TxBody', 'lenient');
  const body = TxBody.decode(bodyBytes);
  rejectUnknownFields(authInfoBytes, 'cosmos.tx.v1beta1.AuthInfo', 'strict');
  const auth = AuthInfo.decode(authInfoBytes);
  const hasExtensions = body.extensionOptions.length + body.nonCriticalExtensionOptions.length > 0;
  // The node's app registers no type that could be one.
  if (hasExtensions) refuse(sdkErrors.txDecode, 'no registered implementations of type *tx.TxExtensionOptionI');
  return {
    bytes,
    bodyBytes,
    authInfoBytes,
    signatures,
    // Signers are not read here, see above: a test in ante.test.ts says so with the SDK's source.
    messages: body.messages.map(decodeMessage),
    memo: body.memo,
    timeoutHeight: body.timeoutHeight,
    unordered: body.unordered,
    hasExtensions,
    hasUnknownFields,
    fee: decodeFee(auth.fee),
    signers: auth.signerInfos.map(decodeSigner),
    ...decodeTimeout(body.timeoutTimestamp),
  };
}

/** The first second of the epoch stands for no timeout, as Go's zero time does. */
function decodeTimeout(timestamp: Timestamp | undefined): { readonly timeoutNanos?: bigint } {
  if (!timestamp) return {};
  if (timestamp.nanos < 0 || timestamp.nanos >= 1e9)
    refuse(sdkErrors.txDecode, `timestamp: nanos not in range [0, 1e9): ${timestamp.nanos}`);
  if (timestamp.seconds === 0n) return {};
  return { timeoutNanos: timestamp.seconds * NANOS_PER_SECOND + BigInt(timestamp.nanos) };
}

function decodeFee(fee: Fee | undefined): TxFee {
  const amounts = fee?.amount ?? [];
  return {
    coins: amounts.map(({ denom, amount }) => ({ denom, amount: decodeAmount(amount) })),
    gasLimit: fee?.gasLimit ?? 0n,
    payer: fee?.payer ?? '',
    granter: fee?.granter ?? '',
    isMissing: fee === undefined,
    isNil: amounts.some(({ amount }) => amount === ''),
  };
}

function decodeAmount(amount: string): bigint {
  if (amount === '') return 0n;
  return AMOUNT.test(amount)
    ? BigInt(amount.replace('+', ''))
    : refuse(sdkErrors.txDecode, `math/big: cannot unmarshal "${amount}" into a *big.Int`);
}

function decodeSigner({ sequence, publicKey, modeInfo }: AuthInfo['signerInfos'][number]): TxSigner {
  return { sequence, ...(modeInfo && { modeInfo }), ...(publicKey && { publicKey: decodePublicKey(publicKey) }) };
}
