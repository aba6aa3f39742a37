import type { GrpcCode, Reason } from '../../state/refusal.ts';

const audit = (code: number, text: string, grpc: GrpcCode): Reason => ({ codespace: 'audit', code, text, grpc });

/** Source: chain-sdk `go/node/audit/v1/errors.go`. */
export const auditErrors = {
  providerNotFound: audit(1, 'invalid provider: address not found', 'NotFound'),
  invalidAddress: audit(2, 'invalid address', 'InvalidArgument'),
  attributeNotFound: audit(3, 'attribute not found', 'NotFound'),
} as const satisfies Record<string, Reason>;
