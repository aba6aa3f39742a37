// Bundles the action and the command line into one file each: an action runs from its repository as it is, with no install step.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const entries = { action: 'src/action/main.ts', cli: 'src/cli/main.ts' };

/** Writes both bundles below `directory` and returns name, bytes and digest of each. */
export async function build(directory) {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const written = [];
  for (const [name, input] of Object.entries(entries)) written.push(await bundle(name, input, directory));
  return written;
}

async function bundle(name, input, directory) {
  const file = join(directory, `${name}.js`);
  const build = await rolldown({
    input,
    platform: 'node',
    // The bundler's notes on third-party code (circular imports, eval in a fallback) are not ours to act on; unresolved imports are.
    onLog: (level, log, handle) => {
      if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
      if (level === 'error') handle(level, log);
    },
  });
  await build.write({ file, format: 'esm', minify: true, codeSplitting: false, comments: { legal: true } });
  await build.close();
  const bytes = readFileSync(file);
  return { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

if (process.argv[1] === import.meta.filename) {
  for (const one of await build(resolve(process.argv[2] ?? 'dist')))
    process.stdout.write(`${one.file} ${one.bytes} bytes sha256:${one.sha256}\n`);
}
