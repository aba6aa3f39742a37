import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSecretFile, readTextFile } from '../../../src/cli/readTextFile.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cli-files-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('readTextFile', () => {
  it('reads the text, and names option and path when it cannot', async () => {
    const path = join(directory, 'a');
    await expect(readTextFile('--config', path)).rejects.toMatchObject({
      kind: 'CLI_FILE_UNREADABLE',
      args: { option: '--config', path, reason: 'ENOENT' },
    });
    await writeFile(path, 'text');
    expect(await readTextFile('--config', path)).toBe('text');
  });
});

describe('readSecretFile', () => {
  it('refuses a file that others can read', async () => {
    const path = join(directory, 'a');
    await writeFile(path, 'secret', { mode: 0o600 });
    expect(await readSecretFile('--mnemonic-file', path)).toBe('secret');
    await chmod(path, 0o640);
    await expect(readSecretFile('--mnemonic-file', path)).rejects.toMatchObject({
      kind: 'CLI_SECRET_FILE_OPEN',
      args: { mode: '640' },
    });
  });
});
