import { describe, expect, it } from 'vitest';
import { mapping } from '../../../../src/manifest/render/mapping.ts';

describe('mapping', () => {
  it('keeps the order, and leaves out what is undefined', () => {
    expect([...mapping({ b: 1, a: undefined, c: false })]).toEqual([
      ['b', 1],
      ['c', false],
    ]);
  });
});
