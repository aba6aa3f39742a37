import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isShared } from './chooseFiles.ts';

/**
 * What of a folder goes up: files, symbolic links (as they are, not what they point to) and empty or chosen folders, in byte order.
 * @returns paths relative to the folder, with `/` as separator.
 */
export async function listWorkspace(folder: string, patterns: readonly string[]): Promise<string[]> {
  const found = (await listBelow(folder, '')).filter((path) => isShared(path, patterns));
  return found.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

async function listBelow(folder: string, path: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(folder, path), { withFileTypes: true })) {
    const child = path === '' ? entry.name : `${path}/${entry.name}`;
    if (isPortable(entry)) found.push(child);
    if (entry.isDirectory()) found.push(...(await listBelow(folder, child)));
  }
  return found;
}

/** Sockets, pipes and devices mean nothing on another machine. */
function isPortable(entry: Dirent): boolean {
  return entry.isFile() || entry.isDirectory() || entry.isSymbolicLink();
}
