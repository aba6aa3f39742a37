import type { GrpcCode, Reason } from '../../state/refusal.ts';

const provider = (code: number, text: string, grpc: GrpcCode): Reason => ({ codespace: 'provider', code, text, grpc });

/** Source: chain-sdk `go/node/provider/v1beta4/errors.go`, node `x/provider/handler`. */
export const providerErrors = {
  invalidUri: provider(1, 'invalid provider: invalid host uri', 'InvalidArgument'),
  notAbsoluteUri: provider(2, 'invalid provider: not absolute host uri', 'InvalidArgument'),
  notFound: provider(3, 'invalid provider: address not found', 'NotFound'),
  exists: provider(4, 'invalid provider: already exists', 'AlreadyExists'),
  invalidAddress: provider(5, 'invalid address', 'InvalidArgument'),
  invalidWebsite: provider(8, 'invalid provider: invalid info website', 'InvalidArgument'),
  internal: provider(10, 'internal error', 'Internal'),
} as const satisfies Record<string, Reason>;
