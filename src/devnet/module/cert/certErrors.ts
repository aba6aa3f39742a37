import type { GrpcCode, Reason } from '../../state/refusal.ts';

const cert = (code: number, text: string, grpc: GrpcCode): Reason => ({ codespace: 'cert', code, text, grpc });

/** Source: chain-sdk `go/node/cert/v1/errors.go`. */
export const certErrors = {
  notFound: cert(1, 'certificate not found', 'NotFound'),
  exists: cert(3, 'certificate exists', 'AlreadyExists'),
  alreadyRevoked: cert(4, 'certificate already revoked', 'FailedPrecondition'),
  invalidSerial: cert(5, 'invalid serial number', 'InvalidArgument'),
  invalidCertificate: cert(6, 'invalid certificate value', 'InvalidArgument'),
  invalidPubkey: cert(7, 'invalid pubkey value', 'InvalidArgument'),
} as const satisfies Record<string, Reason>;
