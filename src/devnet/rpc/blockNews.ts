import type { Block, IndexedTx } from '../node/blockTypes.ts';
import type { ChainNode } from '../node/chainNode.ts';
import type { EventMap } from '../node/eventQuery/matchQuery.ts';
import { blockEventMap, txEventMap } from './eventMap.ts';
import { escapeHtml } from './goJson/escapeHtml.ts';
import { blockIdJson, blockJson, headerJson } from './json/blockJson.ts';
import { paramUpdatesJson } from './json/consensusParamsJson.ts';
import { base64 } from './json/encode.ts';
import { eventsJson, txNewsJson, txResultJson } from './json/txJson.ts';

/** Something that subscribers may want to hear of. Nothing of it is computed before somebody asks, and then once for all who do. */
export interface News {
  /** What it matches by. */
  readonly events: EventMap;
  /** What is sent, as JSON text: `"data":…,"events":…`. */
  readonly text: string;
}

interface Data {
  readonly type: string;
  readonly value: unknown;
}

/** All sessions are told of a block one after the other: they share what is made of it, until the next one comes. */
const latest = new WeakMap<ChainNode, { readonly block: Block; readonly news: News[] }>();

/** All that a block brings, in the order of cometbft `state/execution.go` fireEvents. */
export function blockNews(node: ChainNode, block: Block): News[] {
  const known = latest.get(node);
  if (known?.block === block) return known.news;
  const made = makeNews(node, block);
  latest.set(node, { block, news: made });
  return made;
}

function makeNews(node: ChainNode, block: Block): News[] {
  const kinds = [
    news(
      () => blockEventMap('NewBlock', block.events),
      () => newBlock(node, block),
    ),
    news(
      () => blockEventMap('NewBlockHeader'),
      () => newHeader(node, block),
    ),
    news(
      () => blockEventMap('NewBlockEvents', block.events),
      () => newBlockEvents(block),
    ),
  ];
  const ofTx = (tx: IndexedTx) =>
    news(
      () => txEventMap(tx),
      () => newTx(tx),
    );
  return [...kinds, ...block.txs.map(ofTx)];
}

function news(eventsOf: () => EventMap, dataOf: () => Data): News {
  let events: EventMap | undefined;
  let text: string | undefined;
  return {
    get events() {
      events ??= eventsOf();
      return events;
    },
    get text() {
      text ??= escapeHtml(`"data":${JSON.stringify(dataOf())},"events":${JSON.stringify(this.events)}`);
      return text;
    },
  };
}

function newBlock(node: ChainNode, block: Block): Data {
  const value = {
    block: blockJson(node, block),
    block_id: blockIdJson(block),
    result_finalize_block: {
      ...(block.events.length > 0 && { events: eventsJson(block.events) }),
      ...(block.txs.length > 0 && { tx_results: block.txs.map(({ result }) => txResultJson(result)) }),
      validator_updates: [],
      consensus_param_updates: paramUpdatesJson(node),
      app_hash: base64(block.appHash),
    },
  };
  return { type: 'tendermint/event/NewBlock', value };
}

function newHeader(node: ChainNode, block: Block): Data {
  return { type: 'tendermint/event/NewBlockHeader', value: { header: headerJson(node, block) } };
}

function newBlockEvents({ height, events, txs }: Block): Data {
  const value = { height: height.toString(), events: eventsJson(events), num_txs: txs.length.toString() };
  return { type: 'tendermint/event/NewBlockEvents', value };
}

/** Protobuf's JSON: an index of 0 is left out. */
function newTx({ height, index, bytes, result }: IndexedTx): Data {
  const TxResult = {
    height: height.toString(),
    ...(index > 0 && { index }),
    tx: base64(bytes),
    result: txNewsJson(result),
  };
  return { type: 'tendermint/event/Tx', value: { TxResult } };
}
