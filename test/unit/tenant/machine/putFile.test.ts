import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { putFile } from '../../../../src/tenant/machine/putFile.ts';
import { createLocalMachine, type Fault } from '../localMachine.ts';

const disposals: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const dispose of disposals.splice(0)) await dispose();
});

async function setUp(faults: Fault[] = []) {
  const local = await createLocalMachine({ faults, silenceMs: 300 });
  disposals.push(local.dispose);
  return local;
}

const bytes = Buffer.alloc(100_000, 'secret ');

describe('putFile', () => {
  it('places the file whole, for its owner only, whatever drops on the way', async () => {
    const faults = [{ dropAfterInput: 10 }, { dropAfterInput: 70_000 }, { dropAfterOutput: 6 }];
    const { machine, directory, sessions } = await setUp(faults);
    mkdirSync(directory);
    await putFile(machine, 'a test', { name: 'file', bytes, unless: ['file'] });
    expect(readFileSync(join(directory, 'file')).equals(bytes)).toBe(true);
    expect(statSync(join(directory, 'file')).mode & 0o777).toBe(0o600);
    expect(sessions()).toBe(4);
  });

  it('leaves what is there alone', async () => {
    const { machine, directory } = await setUp();
    mkdirSync(join(directory, 'started'), { recursive: true });
    await putFile(machine, 'a test', { name: 'file', bytes, unless: ['started'] });
    expect(readdirSync(directory)).toEqual(['started']);
  });

  it('gives a machine without a supervisor up', async () => {
    const { machine } = await setUp();
    const placed = putFile(machine, 'a test', { name: 'file', bytes, unless: ['file'] });
    await expect(placed).rejects.toMatchObject({ kind: 'MACHINE_RESTARTED' });
  });
});
