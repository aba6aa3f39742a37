// Bundles the action and the command line into one file each: an action runs from its repository as it is, with no install step.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const entries = { action: 'src/action/main.ts', cli: 'src/cli/main.ts' };

/** Writes both bundles and the licences of what is in them below `directory`; returns name, bytes and digest of each bundle. */
export async function build(directory) {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const written = [];
  for (const [name, input] of Object.entries(entries)) written.push(await bundle(name, input, directory));
  const modules = written.flatMap((one) => one.modules);
  writeFileSync(join(directory, 'THIRD_PARTY_LICENSES.txt'), licences(modules));
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
  const { output } = await build.write({
    file,
    format: 'esm',
    minify: true,
    codeSplitting: false,
    comments: { legal: true },
  });
  await build.close();
  const bytes = readFileSync(file);
  const modules = output.flatMap((chunk) => Object.keys(chunk.modules ?? {}));
  return { file, modules, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The licence text of each bundled package, once, in the order of their names. */
function licences(modules) {
  const folders = modules.map((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]).filter(Boolean);
  const texts = new Map();
  for (const folder of new Set(folders)) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file
      ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
      : '(the package has no licence file)';
    texts.set(`${name} ${version}`, `${name} ${version}: ${license ?? 'see below'}\n\n${text}\n`);
  }
  const sorted = [...texts.keys()].sort();
  return sorted.map((key) => texts.get(key)).join(`\n${'-'.repeat(80)}\n\n`);
}

if (process.argv[1] === import.meta.filename) {
  for (const one of await build(resolve(process.argv[2] ?? 'dist')))
    process.stdout.write(`${one.file} ${one.bytes} bytes sha256:${one.sha256}\n`);
}
