import { createHash } from 'node:crypto';
import type { Block } from '../../node/blockTypes.ts';
import type { ChainNode } from '../../node/chainNode.ts';
import { base64, hex, rfc3339 } from './encode.ts';

const EMPTY_HASH = hex(createHash('sha256').digest());
const NO_BLOCK_ID = { hash: '', parts: { total: 0, hash: '' } };

/** A block's id. Blocks here are of one part. */
export function blockIdJson(hash: Uint8Array) {
  return hash.length === 0 ? NO_BLOCK_ID : { hash: hex(hash), parts: { total: 1, hash: hex(hash) } };
}

/** A header. Hashes of things that a devnet does not have are those of nothing. */
export function headerJson({ chainId, validator }: Pick<ChainNode, 'chainId' | 'validator'>, block: Block) {
  const validatorsHash = hex(createHash('sha256').update(validator.publicKey).digest());
  return {
    version: { block: '11', app: '1' },
    chain_id: chainId,
    height: block.height.toString(),
    time: rfc3339(block.timeMs),
    last_block_id: blockIdJson(block.lastHash),
    last_commit_hash: EMPTY_HASH,
    data_hash: dataHash(block),
    validators_hash: validatorsHash,
    next_validators_hash: validatorsHash,
    consensus_hash: EMPTY_HASH,
    app_hash: hex(block.headerAppHash),
    last_results_hash: EMPTY_HASH,
    evidence_hash: EMPTY_HASH,
    proposer_address: hex(block.proposer),
  };
}

/** A whole block. */
export function blockJson(node: ChainNode, block: Block) {
  const before = node.store.findBlock(block.height - 1n);
  return {
    header: headerJson(node, block),
    data: { txs: block.txs.map(({ bytes }) => base64(bytes)) },
    evidence: { evidence: [] },
    last_commit: before ? commitJson(before) : { height: '0', round: 0, block_id: NO_BLOCK_ID, signatures: [] },
  };
}

/** The one validator's commit. Its signature is 64 zeros: a devnet proves nothing by it. */
export function commitJson(block: Block) {
  return {
    height: block.height.toString(),
    round: 0,
    block_id: blockIdJson(block.hash),
    signatures: [
      {
        block_id_flag: 2,
        validator_address: hex(block.proposer),
        timestamp: rfc3339(block.timeMs),
        signature: base64(new Uint8Array(64)),
      },
    ],
  };
}

/** SHA-256 over the transactions' hashes. */
function dataHash(block: Block): string {
  const hash = createHash('sha256');
  for (const tx of block.txs) hash.update(tx.hash);
  return hex(hash.digest());
}
