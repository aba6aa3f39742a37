import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compose } from '../../../src/action/compose.ts';
import { silentLogger } from '../../../src/base/logger.ts';
import { systemRandom } from '../../../src/base/random.ts';
import { createEagerClock } from '../github/support.ts';
import { context, createRecordedActions, inputsOf, kindOf } from './support.ts';

let tempDirectory: string;
beforeEach(() => {
  tempDirectory = mkdtempSync(join(tmpdir(), 'akr-compose-'));
});
afterEach(() => rmSync(tempDirectory, { recursive: true, force: true }));

const composing = (given: Record<string, string>) =>
  compose({
    inputs: inputsOf('run', given),
    context: { ...context, tempDirectory },
    env: {},
    actions: createRecordedActions(),
    clock: createEagerClock(),
    random: systemRandom,
    logger: silentLogger,
    signal: new AbortController().signal,
  });

describe('compose', () => {
  it('looks at the wallet before it connects to anything', async () => {
    expect(await kindOf(composing({ mnemonic: 'not a mnemonic' }))).toBe('MNEMONIC_INVALID');
    expect(await kindOf(composing({ mnemonic: '', 'private-key': 'xyz' }))).toBe('PRIVATE_KEY_INVALID');
  });

  it('names the node that does not answer, and leaves no file', async () => {
    const key = { mnemonic: '', 'private-key': '1'.repeat(64) };
    // Port 9 of this machine is the discard service, which nobody runs.
    expect(await kindOf(composing({ ...key, network: 'devnet', node: 'http://127.0.0.1:9' }))).toBe('NODE_UNREACHABLE');
    expect(readdirSync(tempDirectory)).toEqual([]);
  });
});
