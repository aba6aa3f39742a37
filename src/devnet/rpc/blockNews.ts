import type { Block } from '../node/blockTypes.ts';
import type { ChainNode } from '../node/chainNode.ts';
import { blockEventMap, txEventMap } from './eventMap.ts';
import type { EventMap } from './eventQuery.ts';
import { blockIdJson, blockJson, headerJson } from './json/blockJson.ts';
import { base64 } from './json/encode.ts';
import { txResultJson } from './json/txJson.ts';

/** Something that subscribers may want to hear of: what it matches by, and what they are sent. */
export interface News {
  readonly events: EventMap;
  readonly data: { readonly type: string; readonly value: unknown };
}

/** All that a block brings, in the order of cometbft `state/execution.go` fireEvents. */
export function blockNews(node: ChainNode, block: Block): News[] {
  return [newBlock(node, block), newHeader(node, block), ...block.txs.map(newTx)];
}

function newBlock(node: ChainNode, block: Block): News {
  const value = {
    block: blockJson(node, block),
    block_id: blockIdJson(block.hash),
    result_finalize_block: {
      events: [],
      tx_results: block.txs.map(({ result }) => txResultJson(result)),
      validator_updates: [],
      consensus_param_updates: null,
      app_hash: base64(block.appHash),
    },
  };
  return { events: blockEventMap('NewBlock', block.height), data: { type: 'tendermint/event/NewBlock', value } };
}

function newHeader(node: ChainNode, block: Block): News {
  return {
    events: blockEventMap('NewBlockHeader', block.height),
    data: { type: 'tendermint/event/NewBlockHeader', value: { header: headerJson(node, block) } },
  };
}

function newTx(tx: Block['txs'][number]): News {
  const TxResult = {
    height: tx.height.toString(),
    index: tx.index,
    tx: base64(tx.bytes),
    result: txResultJson(tx.result),
  };
  return { events: txEventMap(tx), data: { type: 'tendermint/event/Tx', value: { TxResult } } };
}
