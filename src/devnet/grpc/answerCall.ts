import type { Logger } from '../../base/logger.ts';
import type { ChainNode, GrpcAnswer } from '../node/chainNode.ts';
import { GRPC_NUMBERS } from '../query/grpcStatusOf.ts';
import { parseHeight } from './parseHeight.ts';

/** What a call needs besides its bytes. */
export interface CallScope {
  readonly node: Pick<ChainNode, 'callGrpc'>;
  readonly logger: Logger;
}

/**
 * Answers one call. Nothing that a client sends ends the process: what is thrown becomes the status Internal, as a recovered panic does.
 * @param heights the values of the metadata `x-cosmos-block-height`.
 */
export function answerCall(scope: CallScope, path: string, heights: readonly string[], data: Uint8Array): GrpcAnswer {
  const height = parseHeight(heights);
  if (!height.ok) return refused(GRPC_NUMBERS.Unknown, `codespace sdk code 18: invalid request: ${height.error}`);
  try {
    return scope.node.callGrpc(path, data, height.value);
  } catch (error) {
    scope.logger.error('a gRPC call failed', { path, error: String(error) });
    return refused(GRPC_NUMBERS.Internal, 'the call failed');
  }
}

function refused(code: number, message: string): GrpcAnswer {
  return { ok: false, code, message };
}
