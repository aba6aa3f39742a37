import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listWorkspace } from '../../../../src/tenant/machine/listWorkspace.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'akr-list-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('listWorkspace', () => {
  it('lists what goes up in byte order: files, links, folders; no token of git, no pipe', async () => {
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.git/config'), 'token');
    mkdirSync(join(folder, 'src/empty'), { recursive: true });
    writeFileSync(join(folder, 'src/Z.ts'), '');
    writeFileSync(join(folder, 'src/a.ts'), '');
    symlinkSync('/etc', join(folder, 'link'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await listWorkspace(folder, ['**'])).toEqual(['link', 'src', 'src/Z.ts', 'src/a.ts', 'src/empty']);
    expect(await listWorkspace(folder, ['src/*.ts', '!src/Z.ts'])).toEqual(['src/a.ts']);
  });
});
