import type { Reason } from './refusal.ts';

const sdk = (code: number, text: string): Reason => ({ codespace: 'sdk', code, text });

/** Errors of the Cosmos SDK's root codespace. Source: cosmos-sdk v0.53 `types/errors/errors.go`. */
export const sdkErrors = {
  txDecode: sdk(2, 'tx parse error'),
  invalidSequence: sdk(3, 'invalid sequence'),
  unauthorized: sdk(4, 'unauthorized'),
  insufficientFunds: sdk(5, 'insufficient funds'),
  unknownRequest: sdk(6, 'unknown request'),
  invalidAddress: sdk(7, 'invalid address'),
  invalidPubKey: sdk(8, 'invalid pubkey'),
  unknownAddress: sdk(9, 'unknown address'),
  invalidCoins: sdk(10, 'invalid coins'),
  outOfGas: sdk(11, 'out of gas'),
  memoTooLarge: sdk(12, 'memo too large'),
  insufficientFee: sdk(13, 'insufficient fee'),
  noSignatures: sdk(15, 'no signatures supplied'),
  invalidRequest: sdk(18, 'invalid request'),
  txInMempoolCache: sdk(19, 'tx already in mempool'),
  mempoolIsFull: sdk(20, 'mempool is full'),
  keyNotFound: sdk(22, 'key not found'),
  txTimeoutHeight: sdk(30, 'tx timeout height'),
  unknownExtension: sdk(31, 'unknown extension options'),
  wrongSequence: sdk(32, 'incorrect account sequence'),
  conflict: sdk(36, 'conflict'),
  notSupported: sdk(37, 'feature not supported'),
  txTimeout: sdk(42, 'tx timeout'),
  /** What a Go panic in a message becomes. */
  panic: sdk(111222, 'panic'),
} as const satisfies Record<string, Reason>;

/** A plain Go error that no module registered: what `ValidateBasic` returns for limits of a group. */
export const unregistered = (text: string): Reason => ({ codespace: 'undefined', code: 1, text });
