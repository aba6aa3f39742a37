import { err, ok } from '../../../base/result.ts';
import type { ChainNode } from '../../node/chainNode.ts';
import { escapeHtml } from '../goJson/escapeHtml.ts';
import { consensusParamsJson } from '../json/consensusParamsJson.ts';
import { rfc3339 } from '../json/encode.ts';
import { rpcErrors } from '../rpcError.ts';
import { defineMethod } from '../rpcMethod.ts';

/** The beginning of the chain, without the state: who held what is in the devnet's own genesis file. */
export const genesis = defineMethod({
  name: 'genesis',
  params: {},
  cacheable: true,
  answer: (node) => ok({ genesis: genesisJson(node) }),
});

/** The same, in pieces of 16 MiB, of which a devnet has one. */
export const genesisChunked = defineMethod({
  name: 'genesis_chunked',
  params: { chunk: 'uint' },
  cacheable: true,
  answer(node, { chunk = 0n }) {
    // The node counts its chunks wrongly in these words.
    if (chunk > 0n) return err(rpcErrors.internal(`there are 0 chunks, ${chunk} is invalid`));
    const data = Buffer.from(escapeHtml(JSON.stringify(genesisJson(node)))).toString('base64');
    return ok({ chunk: '0', total: '1', data });
  },
});

function genesisJson(node: ChainNode) {
  return {
    genesis_time: rfc3339(node.store.firstTimeMs()),
    chain_id: node.chainId,
    initial_height: '1',
    consensus_params: consensusParamsJson(node),
    app_hash: '',
    app_state: {},
  };
}
