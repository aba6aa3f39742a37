import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBreaches } from './findBreaches.ts';
import { readSource } from './readSource.ts';
import { readSources, root } from './readTree.ts';

const sources = readSources('src');

describe('the source tree', () => {
  it('keeps to the folder table, uses no door it was not given, and has no cycles', () => {
    expect(findBreaches(sources)).toEqual([]);
  });

  it('has a mirrored test for each file that exports a value', () => {
    const untested = Object.entries(sources)
      .filter(([, text]) => readSource(text).exportsValue)
      .map(([path]) => path.replace(/^src\//, 'test/unit/').replace(/\.ts$/, '.test.ts'))
      .filter((path) => !existsSync(join(root, path)));
    expect(untested).toEqual([]);
  });

  it('has no source that another may not look for: every test mirrors a file that exists', () => {
    const orphans = Object.keys(readSources('test/unit'))
      .filter((path) => path.endsWith('.test.ts'))
      .map((path) => path.replace(/^test\/unit\//, 'src/').replace(/\.test\.ts$/, '.ts'))
      .filter((path) => !(path in sources));
    expect(orphans).toEqual([]);
  });
});
