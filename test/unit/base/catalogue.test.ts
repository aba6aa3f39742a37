import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../src/base/catalogue/entry.ts';
import { catalogue } from '../../../src/base/catalogue.ts';
import { readSources } from '../../architecture/readTree.ts';

const entries: Array<[string, CatalogueEntry]> = Object.entries(catalogue);

describe('the error catalogue', () => {
  it('gives each error a code of its own', () => {
    const codes = entries.map(([, entry]) => entry.code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(codes.filter((code) => !/^AR\d{4}$/.test(code))).toEqual([]);
  });

  it('has no name twice: the later section would hide the earlier one', () => {
    const names = Object.entries(readSources('src/base/catalogue')).flatMap(
      ([, text]) => text.match(/^ {2}[A-Z\d_]+(?=: \{$)/gm) ?? [],
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names).toHaveLength(entries.length);
  });

  it('says of each what is wrong and what to do, in sentences', () => {
    const unfinished = entries.filter(
      ([, entry]) => !/([.!?]|\n\{problems\})$/.test(entry.message) || !/[.!?]$/.test(entry.cure),
    );
    expect(unfinished.map(([name]) => name)).toEqual([]);
  });

  it('has no entry that no source uses', () => {
    const source = Object.entries(readSources('src'))
      .filter(([path]) => !path.startsWith('src/base/catalogue'))
      .map(([, text]) => text)
      .join('\n');
    expect(entries.map(([name]) => name).filter((name) => !source.includes(`'${name}'`))).toEqual([]);
  });

  it('is what docs/errors.md shows', () => {
    const docs = readFileSync('docs/errors.md', 'utf8');
    const missing = entries.filter(
      ([name, { code, cure }]) => !docs.includes(`### ${code}`) || !docs.includes(name) || !docs.includes(cure),
    );
    expect(missing.map(([name]) => name)).toEqual([]);
    expect(docs.match(/^### AR\d{4}$/gm)).toHaveLength(entries.length);
  });
});
