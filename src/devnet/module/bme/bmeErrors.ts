import type { GrpcCode, Reason } from '../../state/refusal.ts';

const bme = (code: number, text: string, grpc: GrpcCode): Reason => ({ codespace: 'bme', code, text, grpc });

/** Source: chain-sdk `go/node/bme/v1/errors.go`. Those from 7 on, but for 8 to 10, only decide what becomes of a queued record. */
export const bmeErrors = {
  unauthorized: bme(3, 'unauthorized', 'Unauthenticated'),
  circuitBreakerActive: bme(6, 'circuit breaker is active', 'Aborted'),
  insufficientVaultFunds: bme(7, 'insufficient vault funds', 'Aborted'),
  invalidAmount: bme(8, 'invalid amount', 'InvalidArgument'),
  invalidDenom: bme(9, 'invalid denomination', 'InvalidArgument'),
  invalidAddress: bme(10, 'invalid address', 'InvalidArgument'),
  zeroPrice: bme(12, 'oracle price is zero', 'Internal'),
  epsilon: bme(16, 'result value is less then precision of the denom', 'Aborted'),
  minimumMint: bme(17, 'minimum mint amount is not met', 'Aborted'),
} as const satisfies Record<string, Reason>;
