import { spawn } from 'node:child_process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { err, ok } from '../../../../src/base/result.ts';
import { createMemoryStore } from '../../../../src/base/store.ts';
import type { Signer, TxFailure } from '../../../../src/chain/signing/signer.ts';
import type { OpenKey } from '../../../../src/cli/frame/command.ts';
import { createIntents } from '../../../../src/cli/frame/intents.ts';
import { requireEnded, takeUp } from '../../../../src/cli/frame/takeUp.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';

const included = { hash: 'AB', height: 7n, gasUsed: 1n, gasWanted: 2n, feeUakt: 3n };
const failure: TxFailure = {
  kind: 'failed',
  codespace: 'sdk',
  code: 5,
  log: 'no',
  hash: 'AB',
  height: 7n,
  feeUakt: 3n,
};

/** The signer's own `resume` is tested with it; here its answers are given. */
function stage(answer: Awaited<ReturnType<Signer['resume']>>, pid = process.pid) {
  const terminal = createFakeTerminal();
  const intents = createIntents(createMemoryStore());
  const key = { intents, signer: { resume: async () => answer } } as unknown as OpenKey;
  const run = async () => {
    await intents.put('a', { what: 'send it', atMs: terminal.clock.now(), pid, chosen: { dseq: '9' } });
    return takeUp(key, 'a', terminal);
  };
  return { run, intents, terminal };
}

describe('takeUp', () => {
  it('tells what became of an earlier transaction, once', async () => {
    const { run, intents, terminal } = stage(ok({ ...included, events: [] }));
    expect(await run()).toEqual({ ...included, earlier: { what: 'send it', chosen: { dseq: '9' } } });
    expect(terminal.complained).toHaveLength(1);
    expect(await intents.find('a')).toBeUndefined();
  });

  it('leaves the way free where nothing was signed, or what was expired', async () => {
    const none = stage(undefined);
    expect([await none.run(), none.terminal.complained]).toEqual([undefined, []]);
    const expired = stage(err({ ...failure, kind: 'expired' }));
    expect([await expired.run(), expired.terminal.complained.length]).toEqual([undefined, 1]);
  });

  it('throws what the earlier one failed with', async () => {
    await expect(stage(err(failure)).run()).rejects.toMatchObject({ kind: 'TX_FAILED' });
  });

  it('does not meddle with a run that goes on', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const { run, intents } = stage(ok({ ...included, events: [] }), child.pid);
    await expect(run()).rejects.toMatchObject({ kind: 'CLI_RUNNING_ALREADY', args: { pid: child.pid } });
    expect(await intents.find('a')).toBeDefined();
  });
});

describe('requireEnded', () => {
  it('takes a process of that id for another one after ten minutes', () => {
    const note = { pid: process.ppid, atMs: 0 };
    expect(() => requireEnded(note, 599_999)).toThrow();
    requireEnded(note, 600_000);
  });
});
