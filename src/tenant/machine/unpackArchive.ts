import { posix } from 'node:path';
import { extract, list, type ReadEntry } from 'tar';
import { RunnerError } from '../../base/runnerError.ts';

/**
 * Unpacks an archive that a stranger made: every entry has to be a plain file of a name that was asked for (or a hard link to one),
 * else nothing of it is unpacked.
 * @param expected paths relative to the folder.
 * @throws RunnerError DOWNLOAD_REFUSED
 */
export async function unpackArchive(archive: string, folder: string, expected: readonly string[]): Promise<void> {
  const names = new Set(expected);
  const strangers: string[] = [];
  const onReadEntry = (entry: ReadEntry) => {
    if (!isExpected(entry, names)) strangers.push(entry.path);
    entry.resume();
  };
  await orRefused(() => list({ file: archive, strict: true, onReadEntry }));
  if (strangers.length > 0)
    throw refused(`it holds ${JSON.stringify(strangers[0]?.slice(0, 100))}, which was not asked for`);
  await orRefused(() => extract({ file: archive, cwd: folder, strict: true, preserveOwner: false }));
}

function isExpected(entry: ReadEntry, names: ReadonlySet<string>): boolean {
  if (!names.has(plainPath(entry.path))) return false;
  if (entry.type === 'Link') return names.has(plainPath(entry.linkpath ?? ''));
  return entry.type === 'File' || entry.type === 'OldFile' || entry.type === 'ContiguousFile';
}

function plainPath(path: string): string {
  return posix.normalize(path);
}

async function orRefused(work: () => Promise<unknown> | unknown): Promise<void> {
  try {
    await work();
  } catch (cause) {
    throw new RunnerError('DOWNLOAD_REFUSED', { problem: 'the archive cannot be unpacked' }, { cause });
  }
}

function refused(problem: string): RunnerError {
  return new RunnerError('DOWNLOAD_REFUSED', { problem });
}
