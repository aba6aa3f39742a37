import { describe, expect, it } from 'vitest';
import { findBreaches, folderOf } from './findBreaches.ts';

const breaches = (path: string, text: string) => findBreaches({ [path]: text }).length;

describe('findBreaches', () => {
  it.each([
    ['an import against the table', 'src/devnet/a.ts', "import { x } from '../chain/b.ts';"],
    ['a type import against the table', 'src/devnet/a.ts', "import type { X } from '../tenant/b.ts';"],
    ['a dynamic import against the table', 'src/base/a.ts', "export const f = () => import('../chain/b.ts');"],
    ['a re-export against the table', 'src/base/a.ts', "export { x } from '../chain/b.ts';"],
    ['an import from outside src', 'src/base/a.ts', "import { x } from '../../test/b.ts';"],
    ['a folder that is not in the table', 'src/utils/a.ts', 'export const a = 1;'],
    ['a package given to another folder', 'src/tenant/a.ts', "import * as core from '@actions/core';"],
    ['the environment', 'src/tenant/a.ts', "export const a = process.env['A'];"],
    ['the environment by its other name', 'src/tenant/a.ts', "export const a = process['env'];"],
    ['the clock', 'src/tenant/a.ts', 'export const a = () => Date.now();'],
    ['the clock through a date', 'src/tenant/a.ts', 'export const a = () => new Date();'],
    ['a timer', 'src/chain/a.ts', 'export const a = () => setTimeout(() => 1, 1);'],
    ['a timer of the global object', 'src/chain/a.ts', 'export const a = () => globalThis.setTimeout(() => 1, 1);'],
    ['chance', 'src/chain/a.ts', 'export const a = () => Math.random();'],
    ['the network', 'src/github/a.ts', "export const a = () => fetch('x');"],
    ['a bare error', 'src/base/a.ts', "export const a = () => { throw new Error('x'); };"],
  ])('finds %s', (_, path, text) => {
    expect(breaches(path, text)).toBe(1);
  });

  it.each([
    ['an import the table allows', 'src/tenant/a.ts', "import { x } from '../chain/b.ts';"],
    ['a scope given whole', 'src/chain/a.ts', "import { x } from '@cosmjs/stargate';"],
    ['a built-in module', 'src/base/a.ts', "import { x } from 'node:fs';"],
    ['a door in the file it was given to', 'src/base/clock.ts', 'export const a = () => Date.now();'],
    ['a date of a given time', 'src/tenant/a.ts', 'export const a = new Date(0);'],
    ['words in comments and strings', 'src/tenant/a.ts', "// fetch()\nexport const a = 'process.env';"],
  ])('lets %s pass', (_, path, text) => {
    expect(breaches(path, text)).toBe(0);
  });

  it('finds cycles between files, not counting types', () => {
    const a = 'src/base/a.ts';
    const b = 'src/base/b.ts';
    const cycle = (kind: string) => ({
      [a]: `import ${kind}{ x } from './b.ts'; export const y = 1;`,
      [b]: `import { y } from './a.ts'; export const x = 1;`,
    });
    expect(findBreaches(cycle(''))).toEqual([`files import each other: ${a} -> ${b} -> ${a}`]);
    expect(findBreaches(cycle('type '))).toEqual([]);
  });

  it('finds cycles between folders even by types', () => {
    const found = findBreaches({
      'src/base/a.ts': "import type { X } from '../github/b.ts';",
      'src/github/b.ts': "import type { Y } from '../base/a.ts';",
    });
    expect(found).toContain('folders import each other: base -> github -> base');
  });
});

describe('folderOf', () => {
  it('takes chain/protocol as a folder of its own', () => {
    expect(['src/chain/protocol/ids.ts', 'src/chain/query/a.ts', 'src/base/clock.ts'].map(folderOf)).toEqual([
      'chain/protocol',
      'chain',
      'base',
    ]);
  });
});
