import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { waitForMachine } from '../../../src/tenant/waitForMachine.ts';
import { createLocalMachine } from './localMachine.ts';

const disposals: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const dispose of disposals.splice(0)) await dispose();
});

describe('waitForMachine', () => {
  it('waits until the supervisor does', async () => {
    const { machine, supervise, sessions, dispose } = await createLocalMachine({ faults: [{ refuse: true }] });
    disposals.push(dispose);
    const waiting = waitForMachine(machine, {});
    supervise();
    await waiting;
    expect(sessions()).toBeGreaterThan(1);
  });

  it('gives up in time, and says how far it came', async () => {
    const { machine, directory, dispose } = await createLocalMachine();
    disposals.push(dispose);
    mkdirSync(directory);
    writeFileSync(join(directory, 'exit'), '0');
    const waiting = waitForMachine(machine, { machineWaitMs: 20 });
    await expect(waiting).rejects.toMatchObject({ kind: 'MACHINE_NOT_READY', args: { state: 'exited' } });
  });
});
