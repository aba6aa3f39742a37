/** The Cosmos SDK's own error codes that decide what happens next. Source: cosmos-sdk `types/errors/errors.go`. */
const SDK = 'sdk';
const OUT_OF_GAS = 11;
const WRONG_SEQUENCE = 32;
/** Unknown request and invalid request: what `abci_query` makes of any error that is not a gRPC status. */
const UNSPECIFIC: ReadonlySet<number> = new Set([6, 18]);

type Failure = { readonly codespace: string; readonly code: number };

/** Whether the gas limit was too low. */
export function isOutOfGas(failure: Failure): boolean {
  return failure.codespace === SDK && failure.code === OUT_OF_GAS;
}

/** Whether the sequence was not the one the node expected. */
export function isWrongSequence(failure: Failure): boolean {
  return failure.codespace === SDK && failure.code === WRONG_SEQUENCE;
}

/** Whether a simulation's refusal says nothing of its cause, which may then be a wrong sequence. */
export function isUnspecific(failure: Failure): boolean {
  return failure.codespace === SDK && UNSPECIFIC.has(failure.code);
}
