import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandFiles } from './runEvent.ts';

const NAMES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'] as const;

/** Makes empty command files for one step below `directory`. */
export async function createCommandFiles(directory: string, step: string): Promise<CommandFiles> {
  await mkdir(directory, { recursive: true });
  const files = Object.fromEntries(NAMES.map((name) => [name, join(directory, `${step}-${name.toLowerCase()}`)]));
  await Promise.all(Object.values(files).map((path) => writeFile(path, '')));
  return files as unknown as CommandFiles;
}

/** What a step left in its command files, as text by variable. */
export async function readCommandFiles(files: CommandFiles): Promise<Record<keyof CommandFiles, string>> {
  const read = NAMES.map(async (name) => [name, await readFile(files[name], 'utf8')] as const);
  return Object.fromEntries(await Promise.all(read)) as Record<keyof CommandFiles, string>;
}
