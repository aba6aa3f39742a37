import { describe, expect, it } from 'vitest';
import { githubErrors } from '../../../../src/base/catalogue/github.ts';
import { catalogue } from '../../../../src/base/catalogue.ts';

describe('githubErrors', () => {
  it('is part of the catalogue, with codes of its section', () => {
    expect(catalogue).toMatchObject(githubErrors);
    expect(
      Object.values(githubErrors)
        .map((entry) => entry.code)
        .join(' '),
    ).toMatch(/^(AR7\d+ ?)+$/);
  });
});
