import { describe, expect, it } from 'vitest';
import { pathExists } from '../../../../../src/runner-provider/executor/local/pathExists.ts';

describe('pathExists', () => {
  it('tells what is there from what is not', async () => {
    expect(await pathExists(import.meta.filename)).toBe(true);
    expect(await pathExists(`${import.meta.filename}.not`)).toBe(false);
  });
});
