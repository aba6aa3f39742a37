import { afterEach, describe, expect, it } from 'vitest';
import { abandonSession, readOutcome, readSession, withSession } from '../../../../src/tenant/machine/session.ts';
import { createLocalMachine, type Fault } from '../localMachine.ts';

const disposals: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const dispose of disposals.splice(0)) await dispose();
});

async function attempt(script: string, fault: Fault = {}) {
  const { machine, dispose } = await createLocalMachine({ faults: [fault] });
  disposals.push(dispose);
  return withSession(machine, ['sh', '-c', script], { stdin: false }, async (session) => {
    let text = '';
    for await (const bytes of session.stdout) text += Buffer.from(bytes).toString();
    return readOutcome(machine, 'a test', session, () => text);
  });
}

describe('withSession and readOutcome', () => {
  it('tells the ways that a session ends', async () => {
    expect(await attempt('echo on; echo off >&2')).toEqual({ kind: 'done', value: 'on\n' });
    expect(await attempt('exit 75')).toEqual({ kind: 'progress' });
    expect(await attempt('kill -KILL $$')).toMatchObject({ kind: 'lapse' });
    expect(await attempt('echo much', { dropAfterOutput: 2 })).toMatchObject({ kind: 'lapse' });
    expect(await attempt('true', { refuse: true })).toEqual({ kind: 'lapse', reason: 'not now' });
  });

  it('throws when the same again would fail again', async () => {
    await expect(attempt('exit 66')).rejects.toMatchObject({ kind: 'MACHINE_RESTARTED' });
    await expect(attempt(`printf 'no\\033[1m tar\\n' >&2; exit 1`)).rejects.toMatchObject({
      kind: 'MACHINE_COMMAND_FAILED',
      args: { exitCode: 1, problem: 'no [1m tar' },
    });
  });
});

describe('abandonSession', () => {
  it('is a lapse, but for a command that failed', async () => {
    const { machine, dispose } = await createLocalMachine();
    disposals.push(dispose);
    const abandon = (script: string) =>
      withSession(machine, ['sh', '-c', script], { stdin: true }, async (session) => {
        await session.stdout.next();
        return abandonSession(machine, 'a test', session);
      });
    expect(await abandon('echo odd; sleep 60')).toMatchObject({ kind: 'lapse' });
    expect(await abandon('exit 0')).toMatchObject({ kind: 'lapse' });
    await expect(abandon('exit 2')).rejects.toMatchObject({ kind: 'MACHINE_COMMAND_FAILED' });
  });
});

describe('readSession', () => {
  it('keeps standard error apart', async () => {
    async function* output() {
      yield { stream: 'stderr', bytes: Buffer.from('bad') } as const;
      yield { stream: 'stdout', bytes: Buffer.from('good') } as const;
    }
    const outcome = Promise.resolve({ kind: 'dropped' } as const);
    const session = readSession({
      output: output(),
      outcome,
      write: async () => undefined,
      resize: async () => undefined,
      close: () => undefined,
    });
    const parts = await Array.fromAsync(session.stdout);
    expect(Buffer.concat(parts).toString()).toBe('good');
    expect(session.stderr()).toBe('bad');
  });
});
