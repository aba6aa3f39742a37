import { type AbciFailure, failureOf, type GrpcCode, type Reason, reasonOf, refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';

/** Codespace of an answer that is a gRPC status and no registered error; it never leaves this file. */
const STATUS = 'grpc';

/** Ends a query with a gRPC status. */
export function failQuery(grpc: GrpcCode, text: string): never {
  return refuse({ codespace: STATUS, code: 0, text, grpc });
}

const BY_STATUS: Readonly<Partial<Record<GrpcCode, Reason>>> = {
  NotFound: sdkErrors.keyNotFound,
  InvalidArgument: sdkErrors.invalidRequest,
  FailedPrecondition: sdkErrors.invalidRequest,
};

/** What `abci_query` says of anything thrown by a query. Source: cosmos-sdk `baseapp/abci.go` gRPCErrorToSDKError. */
export function queryFailureOf(error: unknown): AbciFailure {
  const reason = reasonOf(error);
  if (!reason?.grpc) return described(sdkErrors.invalidRequest, failureOf(error).log);
  const { log } = failureOf(error);
  const text = reason.codespace === STATUS ? `rpc error: code = ${reason.grpc} desc = ${log}` : log;
  return described(BY_STATUS[reason.grpc] ?? sdkErrors.unknownRequest, text);
}

function described({ codespace, code, text }: Reason, detail: string): AbciFailure {
  return { codespace, code, log: `${detail}: ${text}` };
}
