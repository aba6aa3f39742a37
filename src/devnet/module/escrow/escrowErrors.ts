import type { GrpcCode, Reason } from '../../state/refusal.ts';

const escrow = (code: number, text: string, grpc: GrpcCode): Reason => ({ codespace: 'escrow', code, text, grpc });

/** Source: chain-sdk `go/node/escrow/module/errors.go`. */
export const escrowErrors = {
  accountExists: escrow(1, 'account exists', 'AlreadyExists'),
  accountClosed: escrow(2, 'account closed', 'FailedPrecondition'),
  accountNotFound: escrow(3, 'account not found', 'NotFound'),
  accountOverdrawn: escrow(4, 'account overdrawn', 'FailedPrecondition'),
  invalidDenomination: escrow(5, 'invalid denomination', 'InvalidArgument'),
  paymentExists: escrow(6, 'payment exists', 'AlreadyExists'),
  paymentClosed: escrow(7, 'payment closed', 'FailedPrecondition'),
  paymentNotFound: escrow(8, 'payment not found', 'NotFound'),
  paymentRateZero: escrow(9, 'payment rate zero', 'InvalidArgument'),
  invalidId: escrow(12, 'invalid ID', 'InvalidArgument'),
  unauthorizedDepositScope: escrow(15, 'unauthorized deposit scope', 'PermissionDenied'),
  invalidDeposit: escrow(16, 'invalid deposit', 'InvalidArgument'),
  invalidAuthzScope: escrow(17, 'invalid authz scope', 'InvalidArgument'),
} as const satisfies Record<string, Reason>;
