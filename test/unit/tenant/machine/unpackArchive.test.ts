import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackArchive } from '../../../../src/tenant/machine/unpackArchive.ts';

let temp = '';
let folder = '';
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'akr-unpack-'));
  folder = join(temp, 'here');
  mkdirSync(folder);
  mkdirSync(join(temp, 'there'));
});
afterEach(() => rmSync(temp, { recursive: true, force: true }));

function pack(...args: string[]): string {
  const archive = join(temp, 'a.tar');
  execFileSync('tar', ['-cPf', archive, '-C', join(temp, 'there'), ...args]);
  return archive;
}

const put = (name: string) => writeFileSync(join(temp, 'there', name), name);

describe('unpackArchive', () => {
  it('unpacks what was asked for, hard links among it', async () => {
    put('a');
    linkSync(join(temp, 'there/a'), join(temp, 'there/b'));
    await unpackArchive(pack('./a', './b'), folder, ['a', 'b']);
    expect(readdirSync(folder)).toEqual(['a', 'b']);
    expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('a');
  });

  it.each([
    ['a name that was not asked for', ['./a', './evil']],
    ['a way out', ['./a', '--transform=s,evil,../evil,', './evil']],
    ['an absolute path', ['./a', '--transform=s,./evil,/evil,', './evil']],
    ['a symbolic link under a name that was asked for', ['./link']],
  ])('refuses %s, and unpacks nothing', async (_, args) => {
    put('a');
    put('evil');
    symlinkSync('/etc', join(temp, 'there/link'));
    const unpacked = unpackArchive(pack(...args), folder, ['a', 'link']);
    await expect(unpacked).rejects.toMatchObject({ kind: 'DOWNLOAD_REFUSED' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses what is no archive', async () => {
    const archive = join(temp, 'a.tar');
    writeFileSync(archive, Buffer.alloc(2_048, 'no archive '));
    await expect(unpackArchive(archive, folder, ['a'])).rejects.toMatchObject({ kind: 'DOWNLOAD_REFUSED' });
  });
});
