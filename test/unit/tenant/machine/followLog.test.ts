import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { followLog } from '../../../../src/tenant/machine/followLog.ts';
import { placeWork } from '../../../../src/tenant/machine/placeWork.ts';
import { readMachineState } from '../../../../src/tenant/machine/readMachineState.ts';
import { createLocalMachine, type Fault } from '../localMachine.ts';

const disposals: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const dispose of disposals.splice(0)) await dispose();
});

async function setUp(faults: Fault[] = [], silenceMs = 5_000) {
  const local = await createLocalMachine({ faults, silenceMs });
  disposals.push(local.dispose);
  mkdirSync(join(local.directory, 'started'), { recursive: true });
  return local;
}

const collect = async (log: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(log));

describe('followLog', () => {
  it('loses no byte and doubles none, wherever connections drop', async () => {
    const drops = fc.array(fc.record({ dropAfterOutput: fc.integer({ min: 0, max: 90_000 }) }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(drops, fc.uint8Array({ maxLength: 70_000, size: 'max' }), async (faults, bytes) => {
        const { machine, directory } = await setUp(faults);
        const log = Buffer.concat([bytes, Buffer.alloc(80_000, 'a long tail, ')]);
        writeFileSync(join(directory, 'log'), log);
        writeFileSync(join(directory, 'exit'), '0\n');
        expect((await collect(followLog(machine))).equals(log)).toBe(true);
      }),
      { numRuns: 8 },
    );
  });

  it('follows work of the real supervisor to its end', async () => {
    const local = await createLocalMachine({ faults: [{}, {}, { dropAfterOutput: 4 }] });
    disposals.push(local.dispose);
    local.supervise();
    while ((await readMachineState(local.machine)) !== 'waiting');
    await placeWork(local.machine, 'for i in 1 2 3 4 5; do echo line $i; sleep 0.1; done; printf end');
    expect((await collect(followLog(local.machine))).toString()).toBe('line 1\nline 2\nline 3\nline 4\nline 5\nend');
  });

  it('says so when the container is another one', async () => {
    const { machine, directory } = await setUp();
    rmSync(join(directory, 'started'), { recursive: true });
    await expect(collect(followLog(machine))).rejects.toMatchObject({ kind: 'MACHINE_RESTARTED' });
  });

  it('says so when the log has shrunk', async () => {
    const { machine, directory } = await setUp([{ dropAfterOutput: 500 }]);
    await writeFile(join(directory, 'log'), 'x'.repeat(1_000));
    const log = followLog(machine);
    await log.next();
    await writeFile(join(directory, 'log'), 'short');
    await expect(collect(log)).rejects.toMatchObject({ kind: 'MACHINE_RESTARTED' });
  });

  it('leaves its session when the reader leaves', async () => {
    const { machine, directory } = await setUp();
    writeFileSync(join(directory, 'log'), 'more to come');
    let closed = 0;
    const openShell: typeof machine.openShell = async (...args) => {
      const opened = await machine.openShell(...args);
      if (!opened.ok) return opened;
      const { value } = opened;
      const close = () => {
        closed++;
        value.close();
      };
      return { ok: true, value: { ...value, close } };
    };
    for await (const bytes of followLog({ ...machine, openShell })) {
      expect(Buffer.from(bytes).toString()).toBe('more to come');
      break;
    }
    expect(closed).toBe(1);
  });

  it('gives a machine up that stays away, and ends with an abort', async () => {
    const away = await setUp(Array<Fault>(200).fill({ refuse: true }), 100);
    await expect(collect(followLog(away.machine))).rejects.toMatchObject({ kind: 'MACHINE_LOST' });
    const { machine } = await setUp();
    await expect(collect(followLog(machine, AbortSignal.abort(new TypeError('stop'))))).rejects.toThrow('stop');
  });
});
