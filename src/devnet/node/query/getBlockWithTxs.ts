import type { PageRequest } from 'cosmjs-types/cosmos/base/query/v1beta1/pagination';
import { GetBlockWithTxsRequest, GetBlockWithTxsResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { Tx } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { defineQuery } from '../../query/queryRoute.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { getBlockAt } from './getBlockAt.ts';
import type { NodeCall } from './nodeCall.ts';
import { viewBlock } from './viewBlock.ts';

const DEFAULT_LIMIT = 100n;

/** A block with its transactions taken apart. Source: cosmos-sdk `x/auth/tx/service.go` GetBlockWithTxs. */
export const getBlockWithTxsQuery = defineQuery<GetBlockWithTxsRequest, GetBlockWithTxsResponse, NodeCall>({
  path: '/cosmos.tx.v1beta1.Service/GetBlockWithTxs',
  request: GetBlockWithTxsRequest,
  response: GetBlockWithTxsResponse,
  answer({ node, height: current }, { height, pagination }) {
    if (height < 1n || height > current) refuse(sdkErrors.invalidHeight, rangeProblem(height, current));
    const block = getBlockAt(node, height);
    const { blockId, block: cometBlock } = viewBlock(node, block);
    return GetBlockWithTxsResponse.fromPartial({
      txs: takeTxs(block.txs, pagination).map(({ bytes }) => Tx.decode(bytes)),
      blockId,
      block: cometBlock,
      pagination: { total: BigInt(block.txs.length) },
    });
  },
});

/** A page without a limit is empty. In reverse the node counts down from the offset and stops before the first one. */
function takeTxs<Value>(all: readonly Value[], wish: PageRequest | undefined): Value[] {
  const { offset, limit, reverse } = wish ?? { offset: 0n, limit: DEFAULT_LIMIT, reverse: false };
  const count = BigInt(all.length);
  if (offset >= count && count !== 0n) {
    const problem = `cannot paginate ${count} txs with offset ${offset} and limit ${limit}`;
    refuse(sdkErrors.invalidRequest, `out of range: ${problem}`);
  }
  const start = Number(offset);
  const size = Number(limit);
  return reverse
    ? all
        .slice(1, start + 1)
        .reverse()
        .slice(0, size)
    : all.slice(start, start + size);
}

function rangeProblem(height: bigint, current: bigint): string {
  return `requested height ${height} but height must not be less than 1 or greater than the current height ${current}`;
}
