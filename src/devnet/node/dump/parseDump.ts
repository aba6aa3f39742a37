import { createHash } from 'node:crypto';
import * as z from 'zod';
import { RunnerError } from '../../../base/runnerError.ts';
import { parseCanonicalText } from '../../state/canonicalText.ts';
import type { KeptChain } from '../blockKeeper.ts';
import type { Block } from '../blockTypes.ts';
import type { ChainNode } from '../chainNode.ts';
import { DUMP_FORMAT, type DumpHeader, hexOf } from './dumpFormat.ts';

const count = z.int().nonnegative();
const headerShape = z.object({
  format: z.literal(DUMP_FORMAT),
  chainId: z.string(),
  genesisHash: z.string(),
  height: z.string(),
  appHash: z.string(),
  records: count,
  blocks: z.int().positive(),
  firstTimeMs: count,
  timeOffsetMs: count,
});
/** The last line: a SHA-256 in hexadecimal and its line break. */
const SEAL_BYTES = 65;

/**
 * Reads what `encodeDump` wrote. @throws RunnerError DEVNET_DUMP_DAMAGED; DEVNET_DUMP_FOREIGN when it is of another chain than the node's.
 */
export function parseDump(node: Pick<ChainNode, 'chainId' | 'genesisHash'>, dump: Uint8Array): KeptChain {
  const lines = Buffer.from(unseal(dump)).toString('utf8').split('\n');
  const header = readHeader(lines[0] ?? '');
  requireSame('chain id', node.chainId, header.chainId);
  requireSame('genesis hash', hexOf(node.genesisHash), header.genesisHash);
  if (lines.length !== 1 + 2 * header.records + header.blocks + 1) damaged('lines are missing');
  const blocks = lines.slice(1 + 2 * header.records, -1).map((line) => parseCanonicalText(line) as Block);
  requireChain(header, blocks);
  return {
    records: recordsOf(lines, header.records),
    blocks,
    firstTimeMs: header.firstTimeMs,
    timeOffsetMs: header.timeOffsetMs,
  };
}

function unseal(dump: Uint8Array): Uint8Array {
  const body = dump.subarray(0, Math.max(0, dump.length - SEAL_BYTES));
  const seal = Buffer.from(dump.subarray(body.length)).toString('utf8');
  if (createHash('sha256').update(body).digest('hex') !== seal.trim()) damaged('its checksum does not fit');
  return body;
}

function readHeader(line: string): DumpHeader {
  const parsed = headerShape.safeParse(parseJson(line));
  return parsed.success ? parsed.data : damaged('its first line is not that of a snapshot of this version');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function requireSame(what: string, ours: string, theirs: string): void {
  if (ours !== theirs) throw new RunnerError('DEVNET_DUMP_FOREIGN', { what, ours, theirs });
}

function requireChain({ height, appHash }: DumpHeader, blocks: readonly Block[]): void {
  const last = blocks.at(-1);
  if (last?.height.toString() !== height || hexOf(last.appHash) !== appHash)
    damaged('its last block is not the one of its header');
  const isGapless = blocks.every(
    (block, index) => index === 0 || block.height === (blocks[index - 1]?.height ?? 0n) + 1n,
  );
  if (!isGapless) damaged('blocks are missing');
}

function* recordsOf(lines: readonly string[], records: number): Iterable<readonly [string, string]> {
  for (let index = 0; index < records; index++)
    yield [JSON.parse(lines[1 + 2 * index] ?? '') as string, lines[2 + 2 * index] ?? ''];
}

function damaged(problem: string): never {
  throw new RunnerError('DEVNET_DUMP_DAMAGED', { problem });
}
