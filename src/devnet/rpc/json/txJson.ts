import type { WireEvent } from '../../../chain/protocol/marketplaceEvent.ts';
import type { IndexedTx } from '../../node/blockTypes.ts';
import type { TxResult } from '../../tx/runTx.ts';
import { base64 } from './encode.ts';

/** The outcome of a transaction, as in `tx`, `tx_search` and `block_results`. */
export function txResultJson(result: TxResult) {
  return {
    code: result.code,
    data: result.data.length > 0 ? base64(result.data) : null,
    log: result.log,
    info: '',
    gas_wanted: result.gasWanted.toString(),
    gas_used: result.gasUsed.toString(),
    events: eventsJson(result.events),
    codespace: result.codespace,
  };
}

/** The outcome in an event of the WebSocket: there the node leaves out what is empty or 0. */
export function txNewsJson({ code, data, log, gasWanted, gasUsed, events, codespace }: TxResult) {
  return {
    ...(code !== 0 && { code }),
    ...(data.length > 0 && { data: base64(data) }),
    ...(log !== '' && { log }),
    ...(gasWanted !== 0n && { gas_wanted: gasWanted.toString() }),
    ...(gasUsed !== 0n && { gas_used: gasUsed.toString() }),
    ...(events.length > 0 && { events: eventsJson(events) }),
    ...(codespace !== '' && { codespace }),
  };
}

/** The outcome of nothing. */
export function noResultJson() {
  return txResultJson({
    code: 0,
    codespace: '',
    log: '',
    data: new Uint8Array(),
    gasWanted: 0n,
    gasUsed: 0n,
    events: [],
  });
}

/** A transaction with its place in the chain, and perhaps with the proof that it stands there. */
export function txJson(tx: IndexedTx, proof?: TxProofJson) {
  return {
    hash: tx.hash,
    height: tx.height.toString(),
    index: tx.index,
    tx_result: txResultJson(tx.result),
    tx: base64(tx.bytes),
    ...(proof && { proof }),
  };
}

export function eventsJson(events: readonly WireEvent[]) {
  return events.map(({ type, attributes }) => ({
    type,
    attributes: attributes.map(({ key, value }) => ({ key, value, index: true })),
  }));
}

/** As `prove` gives it. */
export interface TxProofJson {
  readonly root_hash: string;
  readonly data: string;
  readonly proof: {
    readonly total: string;
    readonly index: string;
    readonly leaf_hash: string;
    readonly aunts: readonly string[];
  };
}
