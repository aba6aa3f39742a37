import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadFiles } from '../../../../src/tenant/machine/downloadFiles.ts';
import { createLocalMachine, type Fault } from '../localMachine.ts';

const disposals: Array<() => Promise<void>> = [];
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'akr-down-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (const dispose of disposals.splice(0)) await dispose();
});

async function setUp(faults: Fault[] = []) {
  const local = await createLocalMachine({ faults });
  disposals.push(local.dispose);
  const workspace = join(local.directory, 'ws');
  mkdirSync(join(workspace, 'out/-odd'), { recursive: true });
  mkdirSync(join(workspace, '.git/hooks'), { recursive: true });
  writeFileSync(join(workspace, 'out/big'), big);
  writeFileSync(join(workspace, 'out/-odd/ü name'), 'odd');
  writeFileSync(join(workspace, 'secret'), 'not asked for');
  writeFileSync(join(workspace, '.git/hooks/post-checkout'), 'evil');
  return local;
}

const big = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 11) % 251));

describe('downloadFiles', () => {
  it('brings the chosen files down whole, whatever drops on the way', async () => {
    const faults = [
      { dropAfterOutput: 9 },
      {},
      { dropAfterInput: 5 },
      {},
      { dropAfterOutput: 10 },
      {},
      { dropAfterOutput: 100_000 },
    ];
    const { machine } = await setUp([...faults, { refuse: true }]);
    expect(await downloadFiles(machine, { folder, patterns: ['out'] })).toEqual(['out/-odd/ü name', 'out/big']);
    expect(readFileSync(join(folder, 'out/big')).equals(big)).toBe(true);
    expect(readFileSync(join(folder, 'out/-odd/ü name'), 'utf8')).toBe('odd');
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it('writes nothing into .git, and nothing when nothing is chosen', async () => {
    const { machine } = await setUp();
    expect(await downloadFiles(machine, { folder, patterns: ['absent'] })).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
    await downloadFiles(machine, { folder, patterns: ['**'] });
    expect(readdirSync(folder).sort()).toEqual(['out', 'secret']);
  });
});
