import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileStore } from '../../../src/base/fileStore.ts';
import { describeStore } from '../../helpers/describeStore.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'akr-store-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('createFileStore', () => {
  describeStore(() => createFileStore(join(directory, 'made-on-demand')));

  it('is read by the next process, with any characters in a key', async () => {
    await createFileStore(directory).put('a/b ../ü', 'kept');
    const later = createFileStore(directory);
    await expect(later.find('a/b ../ü')).resolves.toBe('kept');
    await expect(later.list('a/')).resolves.toEqual(['a/b ../ü']);
  });

  it('lets nobody else read a record', async () => {
    await createFileStore(directory).put('key', 'value');
    expect((await stat(join(directory, 'key.record'))).mode & 0o777).toBe(0o600);
  });

  it('does not take an unreadable place for an empty one', async () => {
    await createFileStore(directory).put('key', 'value');
    const inside = createFileStore(join(directory, 'key.record'));
    await expect(inside.find('x')).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(inside.list('')).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});
