import { describe, expect, it } from 'vitest';
import { isShared } from '../../../../src/tenant/machine/chooseFiles.ts';

describe('isShared', () => {
  it.each([
    ['src/a.ts', ['**'], true],
    ['src/a.ts', ['**', '!src'], false],
    ['.git/config', ['**'], false],
    ['sub/.git/config', ['.'], false],
    ['.git/config', ['**', '.git'], true],
    ['.git/config', ['**', '!.git'], false],
    ['.gitignore', ['**'], true],
    ['lib/b.ts', ['src'], false],
  ])('%s of %j: %s', (path, patterns, expected) => {
    expect(isShared(path, patterns)).toBe(expected);
  });
});
