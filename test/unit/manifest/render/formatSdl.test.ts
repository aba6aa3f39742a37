import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatSdl } from '../../../../src/manifest/render/formatSdl.ts';
import { renderSdl } from '../../../../src/manifest/render/renderSdl.ts';
import { randomSdl } from '../../../helpers/randomSdl.ts';
import { parsed } from '../sdl/sampleSdl.ts';
import { listVectors, readVector, VECTORS_MISSING, vectorsMissing } from '../sdl/vectors.ts';

function formatted(text: string): string {
  const result = formatSdl(text);
  if (!result.ok) throw new TypeError(JSON.stringify(result.error));
  return result.value;
}

describe('formatSdl', () => {
  it('puts keys, quotes and spaces in order, and keeps comments and values', () => {
    const text = `# about the file

services: # sv
  web: {env: ['A=1', "yes", '8080', # why
     ~], image: "nginx:1"}   # img
  # tail


version: '2.0'
profiles:
    compute: {small: {resources: {memory: {size: 1_0}, cpu: {units: 0x10}}}}
`;
    expect(formatted(text)).toBe(`# about the file

version: "2.0"

services:
  # sv
  web:
    image: nginx:1
    env:
      - A=1
      - "yes"
      - "8080" # why
      - ~
    # img
    # tail

profiles:
  compute:
    small:
      resources:
        cpu:
          units: 0x10
        memory:
          size: 1_0
`);
  });

  it('leaves the order of keys alone where an alias needs it', () => {
    const text = 'services: &s\n  b: &b\n    x: 1\n\nversion: *b\n';
    expect(formatted(text)).toBe(text);
  });

  it('refuses what is no YAML, and takes an SDL that is not valid', () => {
    expect(formatSdl('a: [').ok).toBe(false);
    expect(formatted('unknown: 1\nversion: 9\n')).toBe('version: 9\n\nunknown: 1\n');
  });

  it('refuses what block style would make too large to be read again', () => {
    const entries = Array.from({ length: 5000 }, (_, index) => `A${index}=x`);
    const result = formatSdl(`services: {web: {env: [${entries.join(', ')}]}}\n`);
    expect(!result.ok && result.error.map(({ code }) => code)).toEqual(['YAML_TOO_LARGE']);
  });

  it('leaves what renderSdl writes as it is', () => {
    fc.assert(
      fc.property(randomSdl, (sdl) => {
        const text = renderSdl(sdl);
        expect(formatted(text)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the reference's SDL files", () => {
  beforeEach(({ skip }) => skip(vectorsMissing, VECTORS_MISSING));

  const files = ['v2.0', 'v2.1'].flatMap((version) => listVectors(version).map((name) => `${version}/${name}`));

  it.each(files)('%s says the same afterwards, and stays as it is then', (name) => {
    const text = readVector(`input/${name}/input.yaml`);
    expect(parsed(formatted(text))).toEqual(parsed(text));
    expect(formatted(formatted(text))).toBe(formatted(text));
  });
});
