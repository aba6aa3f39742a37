import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildGroups } from '../../src/manifest/buildGroups.ts';
import { buildManifest } from '../../src/manifest/buildManifest.ts';
import { canonicalJson } from '../../src/manifest/canonicalJson.ts';
import { crossValidate } from '../../src/manifest/crossValidate.ts';
import { groupSpecsJson } from '../../src/manifest/groupSpecsJson.ts';
import { manifestVersion } from '../../src/manifest/manifestVersion.ts';
import { parseSdl } from '../../src/manifest/sdl/parseSdl.ts';
import { validateManifest } from '../../src/manifest/validateManifest.ts';

// The expected bytes were worked out by hand from the rule that each file names, and confirmed with the reference's own program.
const folder = new URL('../fixtures/sdl/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -5)] : []));

describe("the project's SDL files", () => {
  it('cover each way in which the two reference programs differ', () => {
    const numbers = new Set(names.map((name) => Number(name.slice(0, 2))));
    expect([...numbers].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it.each(names)('%s gives the expected bytes', (name) => {
    const sdl = parseSdl(read(`${name}.yaml`));
    if (!sdl.ok) throw new TypeError(JSON.stringify(sdl.error));
    const manifest = buildManifest(sdl.value);
    const groups = buildGroups(sdl.value);
    const expected = read(`${name}.manifest.canonical`).trimEnd();
    expect(canonicalJson(manifest)).toBe(expected);
    expect(canonicalJson(groupSpecsJson(groups))).toBe(read(`${name}.groups.canonical`).trimEnd());
    expect(Buffer.from(manifestVersion(manifest)).toString('hex')).toBe(
      createHash('sha256').update(expected).digest('hex'),
    );
    expect([validateManifest(manifest).ok, crossValidate(manifest, groups).ok]).toEqual([true, true]);
  });
});
