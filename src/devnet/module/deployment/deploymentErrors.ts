import type { GrpcCode, Reason } from '../../state/refusal.ts';

const deployment = (code: number, text: string, grpc: GrpcCode): Reason => ({
  codespace: 'deployment',
  code,
  text,
  grpc,
});

/** Source: chain-sdk `go/node/deployment/v1/errors.go`. */
export const deploymentErrors = {
  exists: deployment(3, 'Deployment exists', 'AlreadyExists'),
  notFound: deployment(4, 'Deployment not found', 'NotFound'),
  closed: deployment(5, 'Deployment closed', 'FailedPrecondition'),
  invalidGroups: deployment(7, 'Invalid groups', 'InvalidArgument'),
  emptyHash: deployment(9, 'Invalid: empty hash', 'InvalidArgument'),
  invalidHash: deployment(10, 'Invalid: deployment hash', 'InvalidArgument'),
  groupNotFound: deployment(14, 'Group not found', 'NotFound'),
  groupClosed: deployment(15, 'Group already closed', 'FailedPrecondition'),
  groupOpen: deployment(16, 'Group open', 'FailedPrecondition'),
  groupPaused: deployment(17, 'Group paused', 'FailedPrecondition'),
  invalidDeposit: deployment(20, 'Deposit invalid', 'InvalidArgument'),
  invalidPrice: deployment(24, 'invalid price', 'InvalidArgument'),
  duplicateGroupName: deployment(25, 'duplicate group name', 'InvalidArgument'),
  invalidReclamation: deployment(26, 'invalid reclamation configuration', 'InvalidArgument'),
} as const satisfies Record<string, Reason>;
