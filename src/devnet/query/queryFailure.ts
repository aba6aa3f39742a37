import { type AbciFailure, type GrpcCode, type Reason, reasonOf, refuse } from '../state/refusal.ts';
import { sdkErrors, unregistered } from '../state/sdkErrors.ts';
import { wrappedText } from './wrappedText.ts';

/** Codespaces of what is no registered error; they never leave this folder. */
export const STATUS = 'grpc';
export const UNREADABLE = 'unreadable';

/** Ends a query with a gRPC status. */
export function failQuery(grpc: GrpcCode, text: string): never {
  return refuse({ codespace: STATUS, code: 0, text, grpc });
}

/** Ends a query with a plain error, to which the node gives no status: a gRPC client sees Unknown. */
export function failPlainly(text: string): never {
  return refuse(unregistered(text));
}

/** Ends a query where the node's handler panics. `text` is what Go says of it. */
export function failPanic(text: string): never {
  return refuse(sdkErrors.panic, text);
}

/** Whether it ended a query as a panic does: everything does that is no refusal. */
export function isQueryPanic(error: unknown): boolean {
  const reason = reasonOf(error);
  return !reason || reason.code === sdkErrors.panic.code;
}

/** Ends a query whose request is no message of its type. The decoders' own words are not the node's, so all get its most common ones. */
export function failUnreadable(): never {
  return refuse({ codespace: UNREADABLE, code: 0, text: 'unexpected EOF' });
}

const BY_STATUS: Readonly<Partial<Record<GrpcCode, Reason>>> = {
  NotFound: sdkErrors.keyNotFound,
  InvalidArgument: sdkErrors.invalidRequest,
  FailedPrecondition: sdkErrors.invalidRequest,
  Unauthenticated: sdkErrors.unauthorized,
};
/** Codespaces of errors without a status: plain errors of Go, and requests that are none. */
const WITHOUT_STATUS: ReadonlySet<string> = new Set(['undefined', UNREADABLE]);

/**
 * What `abci_query` says of anything thrown by a query. A registered error without a status of its own has the status Unknown. What is no
 * refusal is what Go would call a panic. Source: cosmos-sdk `baseapp/abci.go` Query and gRPCErrorToSDKError.
 */
export function queryFailureOf(error: unknown): AbciFailure {
  const reason = reasonOf(error);
  const text = wrappedText(error);
  if (!reason || isQueryPanic(error)) {
    return { codespace: 'undefined', code: sdkErrors.panic.code, log: reason ? text : `${text}: panic` };
  }
  if (WITHOUT_STATUS.has(reason.codespace)) return described(sdkErrors.invalidRequest, text);
  const detail = reason.codespace === STATUS ? `rpc error: code = ${reason.grpc} desc = ${text}` : text;
  return described(BY_STATUS[reason.grpc ?? 'Unknown'] ?? sdkErrors.unknownRequest, detail);
}

function described({ codespace, code, text }: Reason, detail: string): AbciFailure {
  return { codespace, code, log: `${detail}: ${text}` };
}
