import { create } from 'tar';

/** The largest piece of an upload that is acknowledged on its own (design 12). */
const CHUNK_BYTES = 64 * 1024;

/**
 * The files as a tar archive, in chunks of 64 KiB: no owner, no access times, so that it unpacks the same for any user. Links stay links.
 * @param paths relative to the folder, as `listWorkspace` gives them.
 */
export async function* packWorkspace(folder: string, paths: readonly string[]): AsyncGenerator<Uint8Array, void, void> {
  if (paths.length === 0) return;
  // With `./` in front, since node-tar reads a name that begins with `@` as an archive to take over.
  const names = paths.map((path) => `./${path}`);
  let pending: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of create({ cwd: folder, portable: true, noDirRecurse: true, strict: true }, names)) {
    pending.push(bytes);
    size += bytes.length;
    if (size < CHUNK_BYTES) continue;
    const joined = Buffer.concat(pending);
    const whole = size - (size % CHUNK_BYTES);
    for (let at = 0; at < whole; at += CHUNK_BYTES) yield joined.subarray(at, at + CHUNK_BYTES);
    pending = [joined.subarray(whole)];
    size -= whole;
  }
  if (size > 0) yield Buffer.concat(pending);
}
