import type { AnyCodec } from '../../../../../src/chain/protocol/extendCodec.ts';
import type { ChainNode } from '../../../../../src/devnet/node/chainNode.ts';
import type { NodeCall } from '../../../../../src/devnet/node/query/nodeCall.ts';
import { grpcStatusOf } from '../../../../../src/devnet/query/grpcStatusOf.ts';
import type { QueryRoute } from '../../../../../src/devnet/query/queryRoute.ts';

/** The answer to a query about the node, at its last block or another one. */
export function askNode<Response, Codec extends AnyCodec>(
  node: ChainNode,
  route: QueryRoute<NodeCall>,
  codecs: { request: Codec; response: { decode(bytes: Uint8Array): Response } },
  partial: object,
  height = node.store.height(),
): Response {
  const data = codecs.request.encode(codecs.request.fromPartial(partial as never) as never).finish();
  return codecs.response.decode(route.answer({ node, height }, data));
}

/** The number of the gRPC status with which a query fails; 0 when it does not. */
export function statusOf(ask: () => unknown): number {
  try {
    ask();
  } catch (error) {
    return grpcStatusOf(error).code;
  }
  return 0;
}
