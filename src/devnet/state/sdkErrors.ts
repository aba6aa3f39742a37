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
  tooManySignatures: sdk(14, 'maximum number of signatures exceeded'),
  noSignatures: sdk(15, 'no signatures supplied'),
  invalidRequest: sdk(18, 'invalid request'),
  txInMempoolCache: sdk(19, 'tx already in mempool'),
  mempoolIsFull: sdk(20, 'mempool is full'),
  txTooLarge: sdk(21, 'tx too large'),
  keyNotFound: sdk(22, 'key not found'),
  invalidHeight: sdk(26, 'invalid height'),
  invalidType: sdk(29, 'invalid type'),
  txTimeoutHeight: sdk(30, 'tx timeout height'),
  unknownExtension: sdk(31, 'unknown extension options'),
  wrongSequence: sdk(32, 'incorrect account sequence'),
  logic: sdk(35, 'internal logic error'),
  conflict: sdk(36, 'conflict'),
  notSupported: sdk(37, 'feature not supported'),
  notFound: sdk(38, 'not found'),
  invalidGasLimit: sdk(41, 'invalid gas limit'),
  txTimeout: sdk(42, 'tx timeout'),
  /** What a Go panic in a message becomes. */
  panic: { codespace: 'undefined', code: 111222, text: 'panic' },
} as const satisfies Record<string, Reason>;

/**
 * A plain Go error that no module registered: what `ValidateBasic` returns for limits of a group, and all that Go's own fmt.Errorf wraps.
 * The SDK finds a code through its own wrapping only. Source: cosmossdk.io/errors v1.0.2 `abci.go` abciCode.
 */
export const unregistered = (text: string): Reason => ({ codespace: 'undefined', code: 1, text });

/** A registered error wrapped by Go's fmt.Errorf: its text stays, its codespace and code do not. */
export const wrappedPlainly = ({ text }: Reason, detail: string): Reason => unregistered(`${text}: ${detail}`);
