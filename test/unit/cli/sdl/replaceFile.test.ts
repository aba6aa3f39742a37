import { chmod, lstat, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '../../../../src/cli/sdl/replaceFile.ts';
import { fileWith } from './sdlTools.ts';

describe('replaceFile', () => {
  it('keeps the rights, and leaves nothing beside', async () => {
    const file = await fileWith('old');
    await chmod(file, 0o640);
    await replaceFile(file, 'new');
    expect([await readFile(file, 'utf8'), (await stat(file)).mode & 0o777]).toEqual(['new', 0o640]);
    expect(await readdir(dirname(file))).toEqual(['app.yaml']);
  });

  it('writes through a link', async () => {
    const file = await fileWith('old');
    await symlink(file, `${file}.link`);
    await replaceFile(`${file}.link`, 'new');
    expect((await lstat(`${file}.link`)).isSymbolicLink()).toBe(true);
    expect(await readFile(file, 'utf8')).toBe('new');
  });

  it('touches nobody else’s file', async () => {
    const file = await fileWith('old');
    await writeFile(`${file}.new`, 'mine');
    const error = { kind: 'CLI_FILE_UNWRITABLE', args: { reason: 'EEXIST' } };
    await expect(replaceFile(file, 'new')).rejects.toMatchObject(error);
    expect([await readFile(file, 'utf8'), await readFile(`${file}.new`, 'utf8')]).toEqual(['old', 'mine']);
  });
});
