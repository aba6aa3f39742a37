import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { version } from '../../../src/cli/version.ts';

it('is the version of the package', () => {
  const { version: packaged } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(version).toBe(packaged);
});
