import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Upload, uploadWorkspace } from '../../../../src/tenant/machine/uploadWorkspace.ts';
import { createLocalMachine, type Fault } from '../localMachine.ts';

const disposals: Array<() => Promise<void>> = [];
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'akr-up-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (const dispose of disposals.splice(0)) await dispose();
});

async function setUp(faults: Fault[] = []) {
  const local = await createLocalMachine({ faults });
  disposals.push(local.dispose);
  mkdirSync(local.directory);
  return local;
}

const big = Buffer.from(Array.from({ length: 200_000 }, (_, index) => (index * 7) % 251));

describe('uploadWorkspace', () => {
  it('brings the chosen files up whole, and goes on at the chunk where a connection dropped', async () => {
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src/big'), big);
    writeFileSync(join(folder, 'left'), 'not this');
    symlinkSync('src/big', join(folder, 'link'));
    const faults = [{ dropAfterInput: 10_000 }, { refuse: true }, { dropAfterOutput: 20 }, { dropAfterInput: 66_000 }];
    const { machine, directory } = await setUp([...faults, {}, { dropAfterOutput: 0 }]);
    const acknowledged: Upload[] = [];
    const upload = await uploadWorkspace(machine, {
      folder,
      patterns: ['**', '!left'],
      onAcknowledged: (one) => void acknowledged.push(one),
    });
    expect(acknowledged).toEqual([upload]);
    expect(upload).toMatchObject({ files: 3, chunks: 4 });
    expect(readFileSync(join(directory, 'ws/src/big')).equals(big)).toBe(true);
    expect(readlinkSync(join(directory, 'ws/link'))).toBe('src/big');
    expect(readdirSync(join(directory, 'ws')).sort()).toEqual(['link', 'src']);
    expect(readdirSync(directory)).toEqual(['ws']);
  });

  it('is done when it was done before', async () => {
    writeFileSync(join(folder, 'a'), 'new');
    const { machine, directory } = await setUp();
    await uploadWorkspace(machine, { folder, patterns: ['**'] });
    writeFileSync(join(folder, 'a'), 'newer');
    await uploadWorkspace(machine, { folder, patterns: ['**'] });
    expect(readFileSync(join(directory, 'ws/a'), 'utf8')).toBe('new');
  });

  it('makes an empty workspace of nothing', async () => {
    const { machine, directory } = await setUp();
    expect(await uploadWorkspace(machine, { folder, patterns: ['absent'] })).toMatchObject({ files: 0 });
    expect(readdirSync(join(directory, 'ws'))).toEqual([]);
  });

  it('fails where the machine cannot take it', async () => {
    writeFileSync(join(folder, 'a'), 'a');
    const { machine, directory } = await setUp();
    rmSync(directory, { recursive: true });
    writeFileSync(directory, 'a file in its place');
    const upload = uploadWorkspace(machine, { folder, patterns: ['**'] });
    await expect(upload).rejects.toMatchObject({ kind: 'MACHINE_COMMAND_FAILED', args: { exitCode: 1 } });
  });
});
