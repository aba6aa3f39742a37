import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { RunnerError } from '../../base/runnerError.ts';
import { isShared } from './chooseFiles.ts';
import type { Machine } from './machine.ts';
import { type Attempt, persist } from './persist.ts';
import { putFile } from './putFile.ts';
import { remoteScript } from './remoteScript.ts';
import { runSnippet } from './runSnippet.ts';
import { readOutcome, withSession } from './session.ts';
import { unpackArchive } from './unpackArchive.ts';

export interface DownloadOptions {
  /** The local folder that the files go to, under the paths that they have in the workspace. */
  readonly folder: string;
  /** Globs of what comes down; see isShared. */
  readonly patterns: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

const LIST = 'cd "$D/ws" 2>/dev/null || exit 0\nfind . -type f -print0';
/** Packs what the list names, under the archive's own number, and says its length and SHA-256. */
const PACK = `t="$D/$1.tar.$$"
tar -cf "$t" -C "$D/ws" -T "$D/$1.list" && mv "$t" "$D/$1.tar" || exit 1
echo "$(($(wc -c <"$D/$1.tar"))) $(sha256sum <"$D/$1.tar" | head -c 64)"`;
/** One bounded read from byte $2 on, of at most $3 bytes. */
const READ = 'tail -c "+$(($2 + 1))" "$D/$1.tar" | head -c "$3"\nexit 75';
const READ_BYTES = 8 * 1024 * 1024;
const WHAT = 'downloading files';

/**
 * Brings files of the machine's workspace here. What the machine sends is not trusted: it unpacks to nothing but plain files of the names
 * that were chosen.
 * @returns the paths that came.
 * @throws RunnerError MACHINE_LOST, MACHINE_COMMAND_FAILED, DOWNLOAD_REFUSED.
 */
export async function downloadFiles(machine: Machine, options: DownloadOptions): Promise<string[]> {
  const { signal } = options;
  const listed = await runSnippet(machine, 'listing its files', remoteScript(LIST), signal);
  const paths = choosePaths(listed.toString('utf8'), options.patterns);
  if (paths.length === 0) return [];
  await mkdir(options.folder, { recursive: true });
  const beside = await mkdtemp(join(options.folder, '.akash-runner-'));
  try {
    const archive = join(beside, 'download.tar');
    await fetchArchive(machine, paths, archive, signal);
    await unpackArchive(archive, options.folder, paths);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  return paths;
}

/** Names with a line break cannot be told to tar in a portable way. */
function choosePaths(listed: string, patterns: readonly string[]): string[] {
  const paths = listed.split('\0').filter((path) => path.startsWith('./') && !path.includes('\n'));
  return paths
    .map((path) => path.slice(2))
    .filter((path) => isShared(path, patterns))
    .sort();
}

async function fetchArchive(machine: Machine, paths: string[], archive: string, signal?: AbortSignal): Promise<void> {
  const bytes = Buffer.from(paths.map((path) => `./${path}\n`).join(''));
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const list = { name: `${name}.list`, bytes, unless: [`${name}.list`] };
  await putFile(machine, 'naming files', list, signal);
  const packed = await runSnippet(machine, 'packing files', remoteScript(PACK, name), signal);
  const match = /^(\d{1,15}) ([0-9a-f]{64})\n$/.exec(packed.toString('utf8'));
  if (!match) throw refused(machine, 'it did not say what it packed');
  const digest = await readArchive(machine, { name, size: Number(match[1]) }, archive, signal);
  if (digest !== match[2]) throw refused(machine, 'the archive differs from what it packed');
}

interface Source {
  readonly name: string;
  readonly size: number;
}

/** Reads the archive to a file and returns its SHA-256. */
async function readArchive(machine: Machine, source: Source, archive: string, signal?: AbortSignal): Promise<string> {
  const file = await open(archive, 'wx', 0o600);
  try {
    return await readParts(machine, source, file, signal);
  } finally {
    await file.close();
  }
}

/** Bounded reads, each from where the last one ended. */
async function readParts(machine: Machine, source: Source, file: FileHandle, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  let offset = 0;
  const take = async (bytes: Uint8Array) => {
    const wanted = bytes.subarray(0, source.size - offset);
    offset += wanted.length;
    hash.update(wanted);
    await file.write(wanted);
  };
  const session = async (): Promise<Attempt<void>> => {
    if (offset >= source.size) return { kind: 'done', value: undefined };
    const from = offset;
    const attempt = await readPart(machine, { name: source.name, offset }, take, signal);
    if (offset > from) return { kind: 'progress' };
    return attempt.kind === 'lapse' ? attempt : { kind: 'lapse', reason: 'nothing came' };
  };
  await persist(machine, WHAT, session, signal);
  return hash.digest('hex');
}

function readPart(
  machine: Machine,
  from: { readonly name: string; readonly offset: number },
  take: (bytes: Uint8Array) => Promise<void>,
  signal?: AbortSignal,
): Promise<Attempt<void>> {
  const command = remoteScript(READ, from.name, from.offset, READ_BYTES);
  return withSession(machine, command, { stdin: false, signal }, async (session) => {
    for await (const bytes of session.stdout) await take(bytes);
    return readOutcome<void>(machine, WHAT, session, () => undefined);
  });
}

function refused(machine: Machine, problem: string): RunnerError {
  return new RunnerError('DOWNLOAD_REFUSED', { problem: `${problem} (provider ${machine.lease.provider})` });
}
