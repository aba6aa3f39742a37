import { GetLatestBlockRequest, GetLatestBlockResponse } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { defineQuery } from '../../query/queryRoute.ts';
import type { ChainNode } from '../chainNode.ts';
import { timestampOf } from '../timestampOf.ts';

/** The last block's id and header. */
export const getLatestBlockQuery = defineQuery<
  GetLatestBlockRequest,
  GetLatestBlockResponse,
  Pick<ChainNode, 'store' | 'chainId'>
>({
  path: '/cosmos.base.tendermint.v1beta1.Service/GetLatestBlock',
  request: GetLatestBlockRequest,
  response: GetLatestBlockResponse,
  answer({ store, chainId }) {
    const block = store.findBlock(store.height());
    const time = timestampOf(block?.timeMs ?? 0);
    return GetLatestBlockResponse.fromPartial({
      ...(block && { blockId: { hash: block.hash, partSetHeader: { total: 1, hash: block.hash } } }),
      block: {
        header: {
          chainId,
          height: store.height(),
          time,
          ...(block && { appHash: block.headerAppHash, proposerAddress: block.proposer }),
        },
        data: { txs: block?.txs.map(({ bytes }) => bytes) ?? [] },
      },
    });
  },
});
