import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readExit } from '../../../../src/tenant/machine/readExit.ts';
import { createLocalMachine } from '../localMachine.ts';

const disposals: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const dispose of disposals.splice(0)) await dispose();
});

describe('readExit', () => {
  it('is a code, or undefined while there is none', async () => {
    const { machine, directory, dispose } = await createLocalMachine({ faults: [{}, { dropAfterOutput: 1 }] });
    disposals.push(dispose);
    mkdirSync(directory);
    expect(await readExit(machine)).toBeUndefined();
    writeFileSync(join(directory, 'exit'), '137\n');
    expect(await readExit(machine)).toBe(137);
    writeFileSync(join(directory, 'exit'), 'rubbish\n');
    expect(await readExit(machine)).toBeUndefined();
  });
});
