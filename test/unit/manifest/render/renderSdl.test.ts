import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildGroups } from '../../../../src/manifest/buildGroups.ts';
import { buildManifest } from '../../../../src/manifest/buildManifest.ts';
import { canonicalJson } from '../../../../src/manifest/canonicalJson.ts';
import { groupSpecsJson } from '../../../../src/manifest/groupSpecsJson.ts';
import { renderSdl } from '../../../../src/manifest/render/renderSdl.ts';
import { randomSdl } from '../../../helpers/randomSdl.ts';
import { parsed, sampleSdl } from '../sdl/sampleSdl.ts';
import { listVectors, readVector, VECTORS_MISSING, vectorsMissing } from '../sdl/vectors.ts';

describe('renderSdl', () => {
  it('writes what a person would have written', () => {
    expect(renderSdl(parsed(sampleSdl.replace('500m', '0.5').replace('512Mi', '536870912')))).toBe(
      sampleSdl.replace(/^(services|profiles|deployment):/gm, '\n$1:'),
    );
  });

  it('gives back every model, whatever its texts look like', () => {
    fc.assert(
      fc.property(randomSdl, (sdl) => {
        const again = parsed(renderSdl(sdl));
        expect(again).toEqual(sdl);
        expect(canonicalJson(buildManifest(again))).toBe(canonicalJson(buildManifest(sdl)));
        expect(canonicalJson(groupSpecsJson(buildGroups(again)))).toBe(canonicalJson(groupSpecsJson(buildGroups(sdl))));
      }),
      { numRuns: 300 },
    );
  });

  it('puts remarks beside values and above everything else', () => {
    const text = renderSdl(parsed(sampleSdl), {
      comments: [
        { path: [], text: 'first\nsecond' },
        { path: ['services', 'web', 'image'], text: 'of the input image' },
        { path: ['services', 'web', 'expose', 0], text: 'why' },
        { path: ['profiles', 'compute', 'small'], text: 'one\ntwo' },
        { path: ['nowhere'], text: 'lost' },
      ],
    });
    expect(text.startsWith('# first\n# second\n\nversion: "2.1"\n')).toBe(true);
    expect(text).toContain('    image: nginx:1.27 # of the input image\n');
    expect(text).toContain('    expose:\n      # why\n      - port: 8080\n');
    expect(text).toContain('    # one\n    # two\n    small:\n');
    expect(text).not.toContain('lost');
    expect(parsed(text)).toEqual(parsed(sampleSdl));
  });
});

describe("the reference's SDL files", () => {
  beforeEach(({ skip }) => skip(vectorsMissing, VECTORS_MISSING));

  const pairs = ['v2.0', 'v2.1'].flatMap((version) => listVectors(version).map((name) => `${version}/${name}`));

  it.each(pairs)('%s says the same after it was written anew', (name) => {
    const again = parsed(renderSdl(parsed(readVector(`input/${name}/input.yaml`))));
    const expected = (file: string) => canonicalJson(JSON.parse(readVector(`output-fixtures/${name}/${file}.json`)));
    expect(canonicalJson(buildManifest(again))).toBe(expected('manifest'));
    expect(canonicalJson(groupSpecsJson(buildGroups(again)))).toBe(expected('group-specs'));
  });
});
