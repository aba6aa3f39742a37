import { TxResponse } from 'cosmjs-types/cosmos/base/abci/v1beta1/abci';
import { Tx } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import type { Event } from 'cosmjs-types/tendermint/abci/types';
import type { WireEvent } from '../../../chain/protocol/marketplaceEvent.ts';
import type { IndexedTx } from '../blockTypes.ts';
import type { ChainNode } from '../chainNode.ts';

/** A committed transaction as the SDK shows it. Its time has seconds only. Source: cosmos-sdk `types/result.go` NewResponseResultTx. */
export function viewTx({ store }: Pick<ChainNode, 'store'>, tx: IndexedTx): TxResponse {
  const { result } = tx;
  const timeMs = store.findBlock(tx.height)?.timeMs ?? 0;
  return TxResponse.fromPartial({
    height: tx.height,
    txhash: tx.hash,
    codespace: result.codespace,
    code: result.code,
    data: Buffer.from(result.data).toString('hex').toUpperCase(),
    rawLog: result.log,
    gasWanted: result.gasWanted,
    gasUsed: result.gasUsed,
    tx: { typeUrl: Tx.typeUrl, value: tx.bytes },
    timestamp: new Date(timeMs).toISOString().replace(/\.\d+Z$/, 'Z'),
    events: viewEvents(result.events, true),
  });
}

/** @param index whether the node can be searched for them: true for what is in a block, false for what was only tried. */
export function viewEvents(events: readonly WireEvent[], index: boolean): Event[] {
  return events.map(({ type, attributes }) => ({
    type,
    attributes: attributes.map(({ key, value }) => ({ key, value, index })),
  }));
}
