import { createHash } from 'node:crypto';
import { listWorkspace } from './listWorkspace.ts';
import type { Machine } from './machine.ts';
import { packWorkspace } from './packWorkspace.ts';
import { type Attempt, persist } from './persist.ts';
import { type LineReader, readLines } from './readLines.ts';
import { remoteScript } from './remoteScript.ts';
import { runSnippet } from './runSnippet.ts';
import { nextAnswer, sendCounted } from './sendCounted.ts';
import { abandonSession, type OpenSession, withSession } from './session.ts';

/** What an upload was. */
export interface Upload {
  readonly files: number;
  readonly bytes: number;
  readonly chunks: number;
}

export interface UploadOptions {
  /** The local folder. */
  readonly folder: string;
  /** Globs of what goes up; see isShared. */
  readonly patterns: readonly string[];
  /** Told when the machine has all of it, verified and unpacked: from then on the local folder is no longer needed. */
  readonly onAcknowledged?: (upload: Upload) => Promise<void> | void;
  readonly signal?: AbortSignal | undefined;
}

const UPLOADING = 'uploading the workspace';

/** Takes chunk after chunk, each under its own name, and says of each whether it came whole. */
const TAKE_CHUNKS = `umask 077
mkdir -p "$D/up" || exit 1
echo ready
while read -r name size hash; do
  t="$D/up/$name.$$"
  head -c "$size" >"$t"
  if [ $(($(wc -c <"$t"))) -eq "$size" ] && [ "$(sha256sum <"$t" | head -c 64)" = "$hash" ] && mv "$t" "$D/up/$name"; then echo "took $name"
  else rm -f "$t"; echo "lost $name"; fi
done`;

/** Joins $1 chunks, compares them with the length $2 and the SHA-256 $3 of the whole, and unpacks them in one move. */
const UNPACK = `if [ -d "$D/ws" ]; then exit 0; fi
mkdir -p "$D/up"
join() { i=0; while [ "$i" -lt "$1" ]; do cat "$D/up/$i" || return 1; i=$((i + 1)); done; }
[ $(($(join "$1" | wc -c))) -eq "$2" ] || { echo 'the length of the upload differs' >&2; exit 1; }
[ "$2" -eq 0 ] || [ "$(join "$1" | sha256sum | head -c 64)" = "$3" ] || { echo 'the upload differs' >&2; exit 1; }
w="$D/ws.$$"
mkdir "$w" || exit 1
if [ "$2" -gt 0 ]; then join "$1" | tar -xf - -C "$w" || exit 1; fi
if [ ! -d "$D/ws" ]; then mv "$w" "$D/ws" || exit 1; fi
rm -rf "$D/up"`;

/**
 * Brings local files into the machine's `ws` folder, before it is given its work: as counted chunks of at most 64 KiB, each acknowledged
 * and sent again when a connection drops, verified as a whole at the end.
 * @throws RunnerError MACHINE_LOST, MACHINE_COMMAND_FAILED (no tar, disk full).
 */
export async function uploadWorkspace(machine: Machine, options: UploadOptions): Promise<Upload> {
  const paths = await listWorkspace(options.folder, options.patterns);
  const sent = await sendChunks(machine, packWorkspace(options.folder, paths), options.signal);
  const command = remoteScript(UNPACK, sent.chunks, sent.bytes, sent.digest);
  await runSnippet(machine, 'unpacking the workspace', command, options.signal);
  const upload = { files: paths.length, bytes: sent.bytes, chunks: sent.chunks };
  await options.onAcknowledged?.(upload);
  return upload;
}

interface Sent {
  readonly chunks: number;
  readonly bytes: number;
  readonly digest: string;
}

/** The chunk that is under way. Only it has to be sent again after a dropped connection. */
interface Outbox {
  readonly rest: AsyncGenerator<Uint8Array, void, void>;
  current: Uint8Array | undefined;
  index: number;
}

async function sendChunks(
  machine: Machine,
  chunks: AsyncGenerator<Uint8Array, void, void>,
  signal?: AbortSignal,
): Promise<Sent> {
  const hash = createHash('sha256');
  let bytes = 0;
  const outbox: Outbox = { rest: observe(chunks), current: undefined, index: 0 };
  async function* observe(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  await fill(outbox);
  const session = () =>
    withSession(machine, remoteScript(TAKE_CHUNKS), { stdin: true, signal }, (open) =>
      emptyOutbox(machine, open, outbox, signal),
    );
  await persist<void>(machine, UPLOADING, session, signal);
  return { chunks: outbox.index, bytes, digest: hash.digest('hex') };
}

async function emptyOutbox(
  machine: Machine,
  open: OpenSession,
  outbox: Outbox,
  signal?: AbortSignal,
): Promise<Attempt<void>> {
  const answers = readLines(open.stdout);
  const before = outbox.index;
  if ((await nextAnswer(machine, answers, signal)) !== 'ready') return abandonSession(machine, UPLOADING, open);
  while (outbox.current) {
    if (!(await sendCurrent(machine, open, answers, outbox, signal))) {
      return outbox.index > before ? { kind: 'progress' } : abandonSession(machine, UPLOADING, open);
    }
    outbox.index++;
    await fill(outbox);
  }
  return { kind: 'done', value: undefined };
}

async function sendCurrent(
  machine: Machine,
  open: OpenSession,
  answers: LineReader,
  outbox: Outbox,
  signal?: AbortSignal,
): Promise<boolean> {
  const part = { name: `${outbox.index}`, bytes: outbox.current ?? new Uint8Array() };
  return (await sendCounted(machine, open, answers, part, signal)) === `took ${outbox.index}`;
}

async function fill(outbox: Outbox): Promise<void> {
  const next = await outbox.rest.next();
  outbox.current = next.done ? undefined : next.value;
}
