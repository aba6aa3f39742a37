import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../../../src/base/logger.ts';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import type { Machine } from '../../../../src/tenant/machine/machine.ts';
import { readLines } from '../../../../src/tenant/machine/readLines.ts';
import { nextAnswer, sendCounted } from '../../../../src/tenant/machine/sendCounted.ts';
import type { OpenSession } from '../../../../src/tenant/machine/session.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';

const clock = createManualClock();
const machine: Machine = {
  lease: { owner: 'akash1tenant', dseq: 7n, gseq: 1, oseq: 1, provider: 'akash1provider' },
  clock,
  random: { bytes: (length) => new Uint8Array(length) },
  logger: silentLogger,
  silenceMs: 1,
  openShell: () => Promise.reject(new TypeError('no shell in this test')),
};

function sessionThat(write: (bytes: Uint8Array) => Promise<void>): OpenSession {
  const outcome = Promise.resolve({ kind: 'dropped' } as const);
  return {
    shell: { output: mute(), outcome, write, resize: async () => undefined, close: () => undefined },
    stdout: answers(),
    stderr: () => '',
  };
}
async function* mute(): AsyncGenerator<never, void, void> {
  await new Promise(() => undefined);
}
async function* answers(): AsyncGenerator<Uint8Array, void, void> {
  yield Buffer.from('took x\n');
}

describe('sendCounted', () => {
  it('says how much comes before it comes', async () => {
    const sent: Uint8Array[] = [];
    const session = sessionThat(async (bytes) => void sent.push(bytes));
    const part = { name: 'x', bytes: Buffer.from('abc') };
    expect(await sendCounted(machine, session, readLines(session.stdout), part)).toBe('took x');
    const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(Buffer.concat(sent).toString()).toBe(`x 3 ${hash}\nabc`);
  });

  it('tells a broken session from a broken program', async () => {
    const part = { name: 'x', bytes: Buffer.from('abc') };
    const closed = sessionThat(() => Promise.reject(new RunnerError('GATEWAY_SHELL_CLOSED', {})));
    expect(await sendCounted(machine, closed, readLines(mute()), part)).toBeUndefined();
    const broken = sessionThat(() => Promise.reject(new TypeError('broken')));
    await expect(sendCounted(machine, broken, readLines(mute()), part)).rejects.toThrow('broken');
  });
});

describe('nextAnswer', () => {
  it('does not wait for a mute machine for ever', async () => {
    const answer = nextAnswer(machine, readLines(mute()));
    await clock.advance(30_000);
    expect(await answer).toBeUndefined();
  });
});
