import type { ChainNode } from '../../node/chainNode.ts';
import { blockLimitsOf } from '../../node/consensusParams.ts';

/** The rules of the consensus, as the node has them. */
export function consensusParamsJson(node: Pick<ChainNode, 'machine'>) {
  return { ...commonJson(node), version: { app: '0' }, abci: { vote_extensions_enable_height: '0' } };
}

/** The same as a block's result repeats them: there what is 0 is left out. */
export function paramUpdatesJson(node: Pick<ChainNode, 'machine'>) {
  return { ...commonJson(node), version: {}, abci: {} };
}

/** Source: cometbft `types/params.go` DefaultConsensusParams, seen on the real node. */
function commonJson({ machine }: Pick<ChainNode, 'machine'>) {
  const { maxBytes, maxGas } = blockLimitsOf(machine.params);
  return {
    block: { max_bytes: maxBytes.toString(), max_gas: maxGas.toString() },
    evidence: { max_age_num_blocks: '100000', max_age_duration: '172800000000000', max_bytes: '1048576' },
    validator: { pub_key_types: ['ed25519'] },
  };
}
