import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { placeWork } from '../../../../src/tenant/machine/placeWork.ts';
import { readExit } from '../../../../src/tenant/machine/readExit.ts';
import { readMachineState } from '../../../../src/tenant/machine/readMachineState.ts';
import { createLocalMachine } from '../localMachine.ts';

const disposals: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const dispose of disposals.splice(0)) await dispose();
});

describe('placeWork', () => {
  it('gives the supervisor its work once, however often it is tried, and shows it to nobody', async () => {
    const local = await createLocalMachine({ faults: [{}, { dropAfterInput: 20 }, { dropAfterOutput: 8 }] });
    disposals.push(local.dispose);
    const { machine, directory } = local;
    local.supervise();
    while ((await readMachineState(machine)) !== 'waiting');
    await placeWork(machine, 'echo once >>"$TMPDIR/ran"; echo s3cret; exit 6');
    while ((await readExit(machine)) === undefined);
    await placeWork(machine, 'echo twice >>"$TMPDIR/ran"');
    expect(await readExit(machine)).toBe(6);
    expect(await readFile(join(directory, '../ran'), 'utf8')).toBe('once\n');
    expect(JSON.stringify(local.commands)).not.toContain('s3cret');
  });
});
