import { afterEach, describe, expect, it } from 'vitest';
import { runSnippet } from '../../../../src/tenant/machine/runSnippet.ts';
import { createLocalMachine, type Fault } from '../localMachine.ts';

const disposals: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const dispose of disposals.splice(0)) await dispose();
});

async function setUp(faults: Fault[] = []) {
  const local = await createLocalMachine({ faults });
  disposals.push(local.dispose);
  return local;
}

describe('runSnippet', () => {
  it('repeats until it has the whole answer', async () => {
    const { machine, sessions } = await setUp([{ dropAfterOutput: 3 }, { refuse: true }]);
    expect((await runSnippet(machine, 'a test', ['sh', '-c', 'echo whole'])).toString()).toBe('whole\n');
    expect(sessions()).toBe(3);
  });

  it('refuses an endless answer', async () => {
    const { machine } = await setUp();
    const endless = ['sh', '-c', 'head -c 17000000 /dev/zero'];
    await expect(runSnippet(machine, 'a test', endless)).rejects.toMatchObject({ kind: 'MACHINE_COMMAND_FAILED' });
  });
});
