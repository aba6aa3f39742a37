import type { WireEvent } from '../../../chain/protocol/marketplaceEvent.ts';
import type { IndexedTx } from '../../node/blockTypes.ts';
import type { TxResult } from '../../tx/runTx.ts';
import { base64 } from './encode.ts';

/** The outcome of a transaction, as in `tx`, `tx_search`, `block_results` and the event Tx. */
export function txResultJson(result: TxResult) {
  return {
    code: result.code,
    data: result.data.length > 0 ? base64(result.data) : null,
    log: result.log,
    info: '',
    gas_wanted: result.gasWanted.toString(),
    gas_used: result.gasUsed.toString(),
    events: result.events.map(eventJson),
    codespace: result.codespace,
  };
}

/** A transaction with its place in the chain. */
export function txJson(tx: IndexedTx) {
  return {
    hash: tx.hash,
    height: tx.height.toString(),
    index: tx.index,
    tx_result: txResultJson(tx.result),
    tx: base64(tx.bytes),
  };
}

function eventJson({ type, attributes }: WireEvent) {
  return { type, attributes: attributes.map(({ key, value }) => ({ key, value, index: true })) };
}
