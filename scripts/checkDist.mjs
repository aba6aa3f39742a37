// Rebuilds the bundles beside dist/ and compares them byte for byte: what is committed must be what the source makes.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';

const fresh = mkdtempSync(join(process.cwd(), '.tmp-dist-'));
try {
  await build(fresh);
  const names = [...new Set([...readdirSync(fresh), ...readdirSync('dist')])].sort();
  const stale = names.filter((name) => !same(join(fresh, name), join('dist', name)));
  for (const name of stale) process.stderr.write(`dist/${name} does not match its source; run npm run build\n`);
  if (stale.length === 0) process.stdout.write(`dist matches its source: ${names.join(', ')}\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

function same(a, b) {
  try {
    return readFileSync(a).equals(readFileSync(b));
  } catch {
    return false;
  }
}
