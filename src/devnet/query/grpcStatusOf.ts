import { type GrpcCode, type Reason, reasonOf } from '../state/refusal.ts';
import { isQueryPanic, STATUS, UNREADABLE } from './queryFailure.ts';
import { wrappedText } from './wrappedText.ts';

/** Numbers of the statuses on the wire. Source: google.golang.org/grpc `codes/codes.go`. */
export const GRPC_NUMBERS: Readonly<Record<GrpcCode, number>> = {
  Canceled: 1,
  Unknown: 2,
  InvalidArgument: 3,
  DeadlineExceeded: 4,
  NotFound: 5,
  AlreadyExists: 6,
  PermissionDenied: 7,
  ResourceExhausted: 8,
  FailedPrecondition: 9,
  Aborted: 10,
  OutOfRange: 11,
  Unimplemented: 12,
  Internal: 13,
  Unavailable: 14,
  DataLoss: 15,
  Unauthenticated: 16,
};

/**
 * What a gRPC client is told of anything thrown by a query. Registered errors carry their status, or Unknown, and name codespace and code
 * (cosmossdk.io/errors GRPCStatus); plain errors are Unknown; panics are recovered as Internal (go-grpc-middleware `recovery`).
 */
export function grpcStatusOf(error: unknown): { readonly code: number; readonly message: string } {
  const reason = reasonOf(error);
  const text = wrappedText(error);
  if (!reason) return { code: GRPC_NUMBERS.Internal, message: text };
  if (isQueryPanic(error)) return { code: GRPC_NUMBERS.Internal, message: detailOf(reason, text) };
  if (isUnreadable(error))
    return { code: GRPC_NUMBERS.Internal, message: `grpc: error unmarshalling request: ${text}` };
  return { code: GRPC_NUMBERS[reason.grpc ?? 'Unknown'], message: messageOf(reason, text) };
}

/** Whether the query ended before its handler began: its request could not be read. */
export function isUnreadable(error: unknown): boolean {
  return reasonOf(error)?.codespace === UNREADABLE;
}

/** Go writes the detail of a wrapped error before its text, and behind it in a status. */
function messageOf(reason: Reason, text: string): string {
  if (reason.codespace === STATUS || reason.codespace === 'undefined') return text;
  const detail = detailOf(reason, text);
  return `codespace ${reason.codespace} code ${reason.code}: ${reason.text}${detail === '' ? '' : `: ${detail}`}`;
}

function detailOf(reason: Reason, text: string): string {
  return text.slice(0, -`: ${reason.text}`.length);
}
