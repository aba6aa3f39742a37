import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathExists } from '../../../../../src/runner-provider/executor/local/pathExists.ts';
import { removeTree } from '../../../../../src/runner-provider/executor/local/removeTree.ts';
import { temporaryDirectory } from '../../../../helpers/runnerProvider.ts';

describe('removeTree', () => {
  it('deletes directories that were made read-only, and is content with nothing', async () => {
    const root = join(await temporaryDirectory(), 'root');
    await mkdir(join(root, 'cache'), { recursive: true });
    await writeFile(join(root, 'cache', 'module'), '');
    await chmod(join(root, 'cache'), 0o500);
    await removeTree(root);
    expect(await pathExists(root)).toBe(false);
    await removeTree(root);
  });
});
