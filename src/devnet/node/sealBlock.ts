import { Block as BlockCodec } from 'cosmjs-types/tendermint/types/block';
import type { BlockID, Commit, Header } from 'cosmjs-types/tendermint/types/types';
import type { Machine } from '../machine/createMachine.ts';
import type { Block, BlockSeal } from './blockTypes.ts';
import { blockLimitsOf, consensusHash } from './consensusParams.ts';
import { headerHash } from './headerHash.ts';
import { merkleRoot } from './merkle.ts';
import { type PartSet, partSetOf } from './partSet.ts';
import { resultsHash } from './resultsHash.ts';
import { commitHash, emptyCommit, signCommit } from './signCommit.ts';
import { timestampOf } from './timestampOf.ts';
import type { Validator } from './validator.ts';

/** What all headers of a chain have in common. */
export interface Chain {
  readonly chainId: string;
  readonly validator: Validator;
  readonly machine: Pick<Machine, 'params'>;
}

/** A block before it has its hashes. */
export type BlockDraft = Pick<Block, 'height' | 'timeMs' | 'txs' | 'headerAppHash'>;

/** Of nothing: the root of a tree without items. */
const EMPTY_ROOT = merkleRoot([]);
const NO_PARTS: PartSet = { total: 0, hash: new Uint8Array() };
/** CometBFT's block protocol, seen on the real node; the application's version is 0 there. */
const VERSION = { block: 11n, app: 0n };

/** Everything about a block that follows from it and the one before it. */
export function sealBlock(chain: Chain, draft: BlockDraft, last: Block | undefined): BlockSeal {
  const links = {
    lastHash: last?.hash ?? new Uint8Array(),
    lastParts: last?.parts ?? NO_PARTS,
    dataHash: rootOrEmpty(draft.txs.map((tx) => Buffer.from(tx.hash, 'hex'))),
    lastResultsHash: last && last.txs.length > 0 ? resultsHash(last.txs.map((tx) => tx.result)) : EMPTY_ROOT,
  };
  const unsealed = { ...draft, ...links };
  const commit = lastCommitOf(chain, unsealed);
  const header = headerOf(chain, unsealed, commit);
  return { ...links, hash: headerHash(header), parts: partSetOf(encode(header, unsealed, commit)) };
}

type Unsealed = BlockDraft & Omit<BlockSeal, 'hash' | 'parts'>;

/** A block's header. Signs the commit to the block before unless it is given, which costs some 0.05 ms. */
export function headerOf(chain: Chain, block: Unsealed, commit = lastCommitOf(chain, block)): Header {
  return {
    version: VERSION,
    chainId: chain.chainId,
    height: block.height,
    time: timestampOf(block.timeMs),
    lastBlockId: blockIdOf(block.lastHash, block.lastParts),
    lastCommitHash: commitHash(commit),
    dataHash: block.dataHash,
    validatorsHash: chain.validator.setHash,
    nextValidatorsHash: chain.validator.setHash,
    consensusHash: limitsHashOf(chain.machine),
    appHash: block.headerAppHash,
    lastResultsHash: block.lastResultsHash,
    evidenceHash: EMPTY_ROOT,
    proposerAddress: chain.validator.address,
  };
}

/** The commit to the block before, which a block carries and takes its time from. */
export function lastCommitOf(
  { chainId, validator }: Chain,
  block: Omit<Unsealed, 'dataHash' | 'lastResultsHash'>,
): Commit {
  if (block.height === 1n) return emptyCommit();
  const blockId = blockIdOf(block.lastHash, block.lastParts);
  return signCommit(validator, { chainId, height: block.height - 1n, blockId, time: timestampOf(block.timeMs) });
}

/** A whole block in protobuf, as nodes exchange it. */
export function encodeBlock(chain: Chain, block: Unsealed): Uint8Array {
  const lastCommit = lastCommitOf(chain, block);
  return encode(headerOf(chain, block, lastCommit), block, lastCommit);
}

function encode(header: Header, { txs }: BlockDraft, lastCommit: Commit): Uint8Array {
  const data = { txs: txs.map(({ bytes }) => bytes) };
  return BlockCodec.encode({ header, data, evidence: { evidence: [] }, lastCommit }).finish();
}

export function blockIdOf(hash: Uint8Array, partSetHeader: PartSet): BlockID {
  return { hash, partSetHeader };
}

/** The limits of a machine never change. */
const limitsHashes = new WeakMap<object, Uint8Array>();

function limitsHashOf(machine: Chain['machine']): Uint8Array {
  const known = limitsHashes.get(machine) ?? consensusHash(blockLimitsOf(machine.params));
  limitsHashes.set(machine, known);
  return known;
}

/** Empty blocks share one array. */
function rootOrEmpty(items: readonly Uint8Array[]): Uint8Array {
  return items.length === 0 ? EMPTY_ROOT : merkleRoot(items);
}
