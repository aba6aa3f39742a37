import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** Paths of all files with this ending below a folder of the repository, relative to its root, in byte order. */
export function listFiles(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Text by path of all TypeScript files below a folder. */
export function readSources(folder: string): Record<string, string> {
  return Object.fromEntries(listFiles(folder, '.ts').map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
