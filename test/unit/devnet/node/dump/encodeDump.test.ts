import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { encodeDump } from '../../../../../src/devnet/node/dump/encodeDump.ts';
import { nodeWithTx } from '../../testNode.ts';

it('a dump is lines of text: header, records, blocks, seal', () => {
  const { node } = nodeWithTx();
  const text = Buffer.from(encodeDump(node, node.snapshot())).toString();
  const lines = text.split('\n');
  const header = JSON.parse(lines[0]!) as Record<string, unknown>;
  expect(header).toMatchObject({
    format: 'akash-runner devnet snapshot 1',
    chainId: 'devnet-unit',
    genesisHash: Buffer.from(node.genesisHash).toString('hex'),
    height: '2',
    appHash: Buffer.from(node.machine.appHash()).toString('hex'),
    blocks: 2,
  });
  expect(lines).toHaveLength(1 + 2 * (header['records'] as number) + 2 + 2);
  expect(lines.at(-2)).toBe(createHash('sha256').update(text.slice(0, -65)).digest('hex'));
});
