import { createHash } from 'node:crypto';
import { canonicalText } from '../../state/canonicalText.ts';
import type { ChainNode } from '../chainNode.ts';
import { keptChainOf, type NodeSnapshot } from '../nodeSnapshot.ts';
import { DUMP_FORMAT, type DumpHeader, hexOf } from './dumpFormat.ts';

/**
 * The snapshot as a file's content: lines of text. The first is the header, then come key and text of each record, then the blocks, and at
 * the end the SHA-256 of all before it. Past states are not in it.
 */
export function encodeDump(node: Pick<ChainNode, 'chainId' | 'genesisHash'>, snapshot: NodeSnapshot): Uint8Array {
  const { records, blocks, firstTimeMs, timeOffsetMs } = keptChainOf(snapshot);
  const last = blocks.at(-1);
  const recordLines = [...records].map(([key, text]) => `${JSON.stringify(key)}\n${text}\n`);
  const header: DumpHeader = {
    format: DUMP_FORMAT,
    chainId: node.chainId,
    genesisHash: hexOf(node.genesisHash),
    height: (last?.height ?? 0n).toString(),
    appHash: hexOf(last?.appHash ?? node.genesisHash),
    records: recordLines.length,
    blocks: blocks.length,
    firstTimeMs,
    timeOffsetMs,
  };
  return seal([
    `${JSON.stringify(header)}\n`,
    ...inBulk(recordLines),
    ...inBulk(blocks, (block) => `${canonicalText(block)}\n`),
  ]);
}

/** How many lines become bytes at a time: neither one by one nor all in one text, which would have to be copied as a whole. */
const BULK = 500;

function* inBulk<Item>(items: readonly Item[], lineOf: (item: Item) => string = String): Iterable<string> {
  for (let from = 0; from < items.length; from += BULK)
    yield items
      .slice(from, from + BULK)
      .map(lineOf)
      .join('');
}

function seal(texts: Iterable<string>): Uint8Array {
  const hash = createHash('sha256');
  const pieces: Uint8Array[] = [];
  for (const text of texts) {
    const piece = Buffer.from(text);
    hash.update(piece);
    pieces.push(piece);
  }
  return Buffer.concat([...pieces, Buffer.from(`${hash.digest('hex')}\n`)]);
}
