import { grpcStatusOf } from '../../../../src/devnet/query/grpcStatusOf.ts';

/** The number of the gRPC status that `work` ends with, 0 when it ends well. */
export function grpcCodeOf(work: () => unknown): number {
  try {
    work();
    return 0;
  } catch (error) {
    return grpcStatusOf(error).code;
  }
}
