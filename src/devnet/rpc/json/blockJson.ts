import type { BlockID, Commit } from 'cosmjs-types/tendermint/types/types';
import type { Block } from '../../node/blockTypes.ts';
import type { ChainNode } from '../../node/chainNode.ts';
import { blockIdOf, headerOf, lastCommitOf } from '../../node/sealBlock.ts';
import { signCommit } from '../../node/signCommit.ts';
import { timestampOf } from '../../node/timestampOf.ts';
import { base64, hex, rfc3339, rfc3339Of } from './encode.ts';

type Header = ReturnType<typeof makeHeader>;
/** A header costs a signature, and the latest ones are asked for by many. More of them are not kept: chains may be long. */
const MOST_HEADERS = 64;
const headers = new Map<Block, Header>();

/** A block's id: the hash of its header, and that of its parts. */
export function blockIdJson({ hash, parts }: Pick<Block, 'hash' | 'parts'>) {
  return idJson(blockIdOf(hash, parts));
}

/** The id of no block. */
export function noBlockIdJson() {
  return { hash: '', parts: { total: 0, hash: '' } };
}

export function headerJson(node: ChainNode, block: Block): Header {
  const known = headers.get(block);
  if (known) return known;
  const made = makeHeader(node, block);
  headers.set(block, made);
  const [oldest] = headers.keys();
  if (oldest && headers.size > MOST_HEADERS) headers.delete(oldest);
  return made;
}

/** A whole block. */
export function blockJson(node: ChainNode, block: Block) {
  return {
    header: headerJson(node, block),
    data: { txs: block.txs.map(({ bytes }) => base64(bytes)) },
    evidence: { evidence: [] },
    last_commit: toJson(lastCommitOf(node, block)),
  };
}

/**
 * The commit to a block: the one that the next block carries, or, while there is none, the one that was seen. The latter has another time,
 * because the next block's is not known yet.
 */
export function commitJson(node: ChainNode, block: Block) {
  const next = node.store.findBlock(block.height + 1n);
  if (next) return { commit: toJson(lastCommitOf(node, next)), canonical: true };
  const blockId = blockIdOf(block.hash, block.parts);
  const voted = { chainId: node.chainId, height: block.height, blockId, time: timestampOf(block.timeMs + 1) };
  return { commit: toJson(signCommit(node.validator, voted)), canonical: false };
}

function makeHeader(node: ChainNode, block: Block) {
  const header = headerOf(node, block);
  return {
    version: { block: header.version.block.toString() },
    chain_id: header.chainId,
    height: header.height.toString(),
    time: rfc3339(block.timeMs),
    last_block_id: idJson(header.lastBlockId),
    last_commit_hash: hex(header.lastCommitHash),
    data_hash: hex(header.dataHash),
    validators_hash: hex(header.validatorsHash),
    next_validators_hash: hex(header.nextValidatorsHash),
    consensus_hash: hex(header.consensusHash),
    app_hash: hex(header.appHash),
    last_results_hash: hex(header.lastResultsHash),
    evidence_hash: hex(header.evidenceHash),
    proposer_address: hex(header.proposerAddress),
  };
}

function idJson({ hash, partSetHeader }: BlockID) {
  return { hash: hex(hash), parts: { total: partSetHeader.total, hash: hex(partSetHeader.hash) } };
}

function toJson({ height, round, blockId, signatures }: Commit) {
  return {
    height: height.toString(),
    round,
    block_id: idJson(blockId),
    signatures: signatures.map((signature) => ({
      block_id_flag: signature.blockIdFlag,
      validator_address: hex(signature.validatorAddress),
      timestamp: rfc3339Of(signature.timestamp),
      signature: base64(signature.signature),
    })),
  };
}
