import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMnemonic } from '../../../src/cli/readMnemonic.ts';

describe('readMnemonic', () => {
  it('takes the file before the environment', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'cli-mnemonic-'));
    try {
      const file = join(directory, 'm');
      await writeFile(file, ' from file \n', { mode: 0o600 });
      const env = { AKASH_RUNNER_MNEMONIC: 'from env' };
      expect(await readMnemonic(file, env)).toBe('from file');
      expect(await readMnemonic(undefined, env)).toBe('from env');
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it.each([[{}], [{ AKASH_RUNNER_MNEMONIC: ' ' }]])('misses it in %o', async (env) => {
    await expect(readMnemonic(undefined, env)).rejects.toMatchObject({ kind: 'CLI_MNEMONIC_MISSING' });
  });
});
