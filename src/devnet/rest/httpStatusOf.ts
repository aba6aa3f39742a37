import { GRPC_NUMBERS } from '../query/grpcStatusOf.ts';
import type { GrpcCode } from '../state/refusal.ts';

/** Source: grpc-gateway v1.16 `runtime/errors.go` HTTPStatusFromCode. */
const STATUSES: Readonly<Record<GrpcCode, number>> = {
  Canceled: 408,
  Unknown: 500,
  InvalidArgument: 400,
  DeadlineExceeded: 504,
  NotFound: 404,
  AlreadyExists: 409,
  PermissionDenied: 403,
  Unauthenticated: 401,
  ResourceExhausted: 429,
  FailedPrecondition: 400,
  Aborted: 409,
  OutOfRange: 400,
  Unimplemented: 501,
  Internal: 500,
  Unavailable: 503,
  DataLoss: 500,
};
const byNumber = new Map(
  Object.entries(GRPC_NUMBERS).map(([code, number]) => [number, STATUSES[code as GrpcCode]] as const),
);

/** The HTTP status that stands for a gRPC status, by its number; 500 for what is none. */
export function httpStatusOf(code: number): number {
  return byNumber.get(code) ?? 500;
}
