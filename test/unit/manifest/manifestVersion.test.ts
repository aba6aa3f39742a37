import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { buildManifest } from '../../../src/manifest/buildManifest.ts';
import { manifestVersion } from '../../../src/manifest/manifestVersion.ts';
import { parsed, sampleSdl, variant } from './sdl/sampleSdl.ts';

it('is the SHA-256 of the canonical JSON', () => {
  expect(Buffer.from(manifestVersion([])).toString('hex')).toBe(createHash('sha256').update('[]').digest('hex'));
});

it('is 32 bytes, and changes with every word of the manifest', () => {
  const hash = (text: string) => Buffer.from(manifestVersion(buildManifest(parsed(text)))).toString('hex');
  expect(hash(sampleSdl)).toHaveLength(64);
  expect(hash(sampleSdl)).toBe(hash(sampleSdl));
  expect(hash(variant('MODE=a', 'MODE=b'))).not.toBe(hash(sampleSdl));
  expect(hash(variant('env:\n      - MODE=a&b', 'env: []'))).not.toBe(hash(variant('env:\n      - MODE=a&b', 'env:')));
});
