import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readMachineState } from '../../../../src/tenant/machine/readMachineState.ts';
import { createLocalMachine } from '../localMachine.ts';

const disposals: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const dispose of disposals.splice(0)) await dispose();
});

describe('readMachineState', () => {
  it('follows the supervisor from nothing to the end', async () => {
    const { machine, directory, dispose } = await createLocalMachine({
      faults: [{ refuse: true }, { dropAfterOutput: 1 }],
    });
    disposals.push(dispose);
    const states = [await readMachineState(machine), await readMachineState(machine), await readMachineState(machine)];
    expect(states).toEqual(['unreachable', 'unreachable', 'absent']);
    mkdirSync(directory);
    expect(await readMachineState(machine)).toBe('waiting');
    writeFileSync(join(directory, 'work'), '');
    expect(await readMachineState(machine)).toBe('started');
    writeFileSync(join(directory, 'exit'), '0');
    expect(await readMachineState(machine)).toBe('exited');
  });
});
