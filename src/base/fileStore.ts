import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from './store.ts';

/**
 * A store with one file per record in `directory`, readable by its owner only. A record is written beside its place, synced and
 * renamed, so that a reader finds the old one or the new one whole.
 */
export function createFileStore(directory: string): Store {
  const pathOf = (key: string) => join(directory, `${encodeURIComponent(key)}.record`);
  return {
    find: (key) => readOrUndefined(pathOf(key)),
    put: async (key, value) => {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      await replaceFile(pathOf(key), value);
      await syncDirectory(directory);
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    list: async (prefix) => (await listKeys(directory)).filter((key) => key.startsWith(prefix)).sort(),
  };
}

async function readOrUndefined(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}

async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.new`;
  const file = await open(beside, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function listKeys(directory: string): Promise<string[]> {
  try {
    const names = await readdir(directory);
    return names.filter((name) => name.endsWith('.record')).map((name) => decodeURIComponent(name.slice(0, -7)));
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

function isMissing(cause: unknown): boolean {
  return (cause as NodeJS.ErrnoException).code === 'ENOENT';
}
