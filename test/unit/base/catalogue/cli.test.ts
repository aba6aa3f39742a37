import { describe, expect, it } from 'vitest';
import { cliErrors } from '../../../../src/base/catalogue/cli.ts';
import { catalogue } from '../../../../src/base/catalogue.ts';

describe('cliErrors', () => {
  it('is part of the catalogue, with codes of its section', () => {
    expect(catalogue).toMatchObject(cliErrors);
    expect(
      Object.values(cliErrors)
        .map((entry) => entry.code)
        .join(' '),
    ).toMatch(/^(AR9\d+ ?)+$/);
  });
});
