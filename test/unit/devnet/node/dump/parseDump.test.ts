import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeDump } from '../../../../../src/devnet/node/dump/encodeDump.ts';
import { parseDump } from '../../../../../src/devnet/node/dump/parseDump.ts';
import { nodeWithTx } from '../../testNode.ts';

const { node } = nodeWithTx();
const dump = encodeDump(node, node.snapshot());
const lines = Buffer.from(dump).toString().split('\n').slice(0, -2);

/** Lines with a seal that fits. */
function sealed(body: readonly string[]): Uint8Array {
  const text = `${body.join('\n')}\n`;
  return Buffer.from(`${text}${createHash('sha256').update(text).digest('hex')}\n`);
}
const withHeader = (change: object) =>
  sealed([JSON.stringify({ ...(JSON.parse(lines[0]!) as object), ...change }), ...lines.slice(1)]);

describe('parseDump', () => {
  it('gives back what was dumped', () => {
    expect(sealed(lines)).toEqual(Buffer.from(dump));
    const chain = parseDump(node, dump);
    expect(chain.blocks).toEqual(node.snapshot().blocks);
    expect([...chain.records].length).toBe(node.machine.snapshot().state.size());
    expect([chain.firstTimeMs, chain.timeOffsetMs]).toEqual([node.store.firstTimeMs(), 0]);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['the first half', dump.subarray(0, dump.length / 2)],
    ['a changed byte', Buffer.from(dump).fill('x', 300, 301)],
    ['another version', withHeader({ format: 'akash-runner devnet snapshot 2' })],
    ['no header', sealed(['{', ...lines.slice(1)])],
    ['another app hash', withHeader({ appHash: '00' })],
    ['another height', withHeader({ height: '3' })],
    ['a missing line', sealed(lines.slice(0, -1))],
  ])('refuses %s', (_, bytes) => {
    expect(() => parseDump(node, bytes)).toThrow(expect.objectContaining({ kind: 'DEVNET_DUMP_DAMAGED' }));
  });

  it('refuses a gap between the blocks', () => {
    const longer = nodeWithTx().node;
    longer.produceBlock();
    const all = Buffer.from(encodeDump(longer, longer.snapshot())).toString().split('\n').slice(0, -2);
    const header = { ...(JSON.parse(all[0]!) as object), blocks: 2 };
    const gap = sealed([JSON.stringify(header), ...all.slice(1, -2), all.at(-1)!]);
    expect(() => parseDump(longer, gap)).toThrow(expect.objectContaining({ kind: 'DEVNET_DUMP_DAMAGED' }));
  });

  it('refuses another chain’s', () => {
    const foreign = expect.objectContaining({ kind: 'DEVNET_DUMP_FOREIGN' });
    expect(() => parseDump({ ...node, chainId: 'other' }, dump)).toThrow(foreign);
    expect(() => parseDump({ ...node, genesisHash: new Uint8Array(32) }, dump)).toThrow(foreign);
  });
});
