import type { ChainNode } from '../../node/chainNode.ts';
import { VERSION } from '../../node/version.ts';

/** The node as in `status`. The application's version is the one of its protocol, which nobody counts up. */
export function nodeInfoJson({ chainId, validator }: Pick<ChainNode, 'chainId' | 'validator'>) {
  return {
    protocol_version: { p2p: '8', block: '11', app: '0' },
    id: validator.nodeId,
    listen_addr: 'tcp://127.0.0.1:0',
    network: chainId,
    version: VERSION.comet,
    channels: '402021222330386061',
    moniker: VERSION.moniker,
    other: { tx_index: 'on', rpc_address: 'tcp://127.0.0.1:0' },
  };
}
