import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildGroups } from '../../../../src/manifest/buildGroups.ts';
import { buildManifest } from '../../../../src/manifest/buildManifest.ts';
import { canonicalJson } from '../../../../src/manifest/canonicalJson.ts';
import { groupSpecsJson } from '../../../../src/manifest/groupSpecsJson.ts';
import { parseSdl } from '../../../../src/manifest/sdl/parseSdl.ts';
import refusals from '../../../fixtures/sdl/refusals.json' with { type: 'json' };
import { parsed, problemsOf, sampleSdl, variant } from './sampleSdl.ts';
import { listVectors, readVector, VECTORS_MISSING, vectorsMissing } from './vectors.ts';

describe('parseSdl', () => {
  it('reads a file into smallest units', () => {
    const sdl = parsed(sampleSdl);
    expect(sdl.compute.get('small')).toMatchObject({
      cpuMilli: 500,
      memoryBytes: 536_870_912n,
      storage: [{ name: 'default', sizeBytes: 1_073_741_824n, attributes: [] }],
    });
    expect(sdl.placement.get('west')?.pricing.get('small')).toEqual({
      denom: 'uact',
      amount: { atomics: 12_500_000_000_000_000_000n },
    });
    expect(sdl.deployment).toEqual([{ service: 'web', placement: 'west', profile: 'small', count: 2 }]);
  });

  it('reports all problems at once, each with its place and a cure', () => {
    const text = sampleSdl
      .replace('port: 8080', 'port: 99999')
      .replace('units: 500m', 'units: lots')
      .replace('image:', 'imgae:');
    const result = parseSdl(text);
    const found = result.ok ? [] : result.error;
    expect(found.map(({ code, path, line, column }) => ({ code, path, line, column }))).toEqual([
      { code: 'SDL_MISSING', path: 'services.web.image', line: 3, column: 3 },
      { code: 'SDL_UNKNOWN_KEY', path: 'services.web.imgae', line: 4, column: 5 },
      { code: 'SDL_NUMBER', path: 'services.web.expose[0].port', line: 8, column: 15 },
      { code: 'SDL_CPU', path: 'profiles.compute.small.resources.cpu.units', line: 17, column: 18 },
    ]);
    expect(found[1]?.cure).toContain('"image"');
    expect(found.every(({ message, cure }) => message !== '' && cure !== '')).toBe(true);
  });

  it('reports in the order of the file, whatever the order of its sections', () => {
    const result = parseSdl(
      'deployment: {web: {west: {profile: no, count: x}}}\nprofiles: {}\nservices: {Web: {}}\nversion: "9"\n',
    );
    const lines = result.ok ? [] : result.error.map(({ line = 0, column = 0 }) => line * 1000 + column);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  it.each([
    [
      'a zero price',
      variant('amount: 12.5', 'amount: 0'),
      'SDL_PRICE_ZERO profiles.placement.west.pricing.small.amount',
    ],
    ['a negative price', variant('12.5', '-1'), 'SDL_PRICE profiles.placement.west.pricing.small.amount'],
    ['an unknown version', variant('"2.1"', '"3.0"'), 'SDL_VERSION version'],
    ['an include', `include: [other.yaml]\n${sampleSdl}`, 'SDL_INCLUDE include'],
    ['a duration of zero', `${sampleSdl}reclamation:\n  min_window: 0s\n`, 'SDL_DURATION reclamation.min_window'],
    ['a count of zero', variant('count: 2', 'count: 0'), 'SDL_NUMBER deployment.web.west.count'],
    ['an unknown endpoint kind', `${sampleSdl}endpoints:\n  x1:\n    kind: dns\n`, 'SDL_CHOICE endpoints.x1.kind'],
    [
      'no services',
      variant('services:', 'services: {}\nignored:').replace(/^ignored:\n(?: {2}.*\n)+/m, ''),
      'SDL_MISSING services',
    ],
  ])('refuses %s', (_, text, problem) => {
    expect(problemsOf(text)).toContain(problem);
  });

  // Source: Go time.ParseDuration; confirmed with the reference's program.
  it.each([
    ['1h30m', 5_400_000],
    ['.5h', 1_800_000],
    ['1.h', 3_600_000],
    ['+1h', 3_600_000],
    ['1μs', 0.001],
  ])('reads a reclamation window of %s as Go does', (window, ms) => {
    expect(parsed(`${sampleSdl}reclamation:\n  min_window: ${window}\n`).reclamationWindowMs).toBe(ms);
  });

  it.each(['0s', '0.1ns', '9999999h', '1d', '-1h', '5'])('refuses a reclamation window of %s', (window) => {
    expect(problemsOf(`${sampleSdl}reclamation: {min_window: "${window}"}\n`)).toEqual([
      'SDL_DURATION reclamation.min_window',
    ]);
  });

  it('refuses a reclamation without a window, and keys merged into the file as a whole', () => {
    expect(problemsOf(`${sampleSdl}reclamation:\n`)).toEqual(['SDL_MISSING reclamation.min_window']);
    expect(problemsOf(`${sampleSdl}<<: {endpoints: {}}\n`)).toEqual(['YAML_MERGE ']);
  });

  it('takes no value that stands for another type as a name', () => {
    expect(problemsOf(variant('  web:\n    image', '  __proto__:\n    image'))).toContain(
      'SDL_SERVICE_NAME services.__proto__',
    );
  });

  it('never shows env or credentials in a problem', () => {
    const secret = 'hunter2hunter2';
    const text = variant('- MODE=a&b', `- "${secret} oops"\n    credentials: {host: h, password: ${secret}}`);
    const result = parseSdl(text);
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toContain(secret);
  });

  it('never throws and stays fast, whatever it is given', () => {
    const pieces = fc.constantFrom(
      ...['services:', 'web:', '  ', '\n', '- ', '[', '{', ']', '}', '&a ', '*a', '"', "'", '|', '? ', ': ', '#', '!!'],
      ...[
        'version: "2.0"\n',
        'profiles:',
        'compute:',
        'image: x',
        '0',
        '\t',
        '%',
        '---\n',
        '\u2028',
        '<<: ',
        'null',
        '\0',
      ],
    );
    const structured = fc.array(pieces, { maxLength: 200 }).map((parts) => parts.join(''));
    const mutated = fc
      .tuple(fc.nat(sampleSdl.length), fc.nat(40), structured)
      .map(([at, length, text]) => sampleSdl.slice(0, at) + text.slice(0, 20) + sampleSdl.slice(at + length));
    fc.assert(
      fc.property(fc.oneof(fc.string(), structured, mutated), (text) => {
        const result = parseSdl(text);
        if (result.ok) buildManifest(result.value);
        else expect(result.error.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });
});

describe("the reference's SDL files", () => {
  beforeEach(({ skip }) => skip(vectorsMissing, VECTORS_MISSING));

  const pairs = ['v2.0', 'v2.1'].flatMap((version) => listVectors(version).map((name) => `${version}/${name}`));

  it('are all there', () => {
    expect(pairs).toHaveLength(15);
    expect(listVectors('invalid')).toHaveLength(21);
  });

  it.each(pairs)('%s gives the same manifest and groups', (name) => {
    const sdl = parsed(readVector(`input/${name}/input.yaml`));
    const expected = (file: string) => canonicalJson(JSON.parse(readVector(`output-fixtures/${name}/${file}.json`)));
    expect(canonicalJson(buildManifest(sdl))).toBe(expected('manifest'));
    expect(canonicalJson(groupSpecsJson(buildGroups(sdl)))).toBe(expected('group-specs'));
  });

  // Go and TypeScript refuse all of `invalid`; the schema alone refuses `schema-only-invalid`, of which we refuse what Go would ignore.
  it.each(Object.entries(refusals))('%s is refused as the table says', (name, problems) => {
    expect(problemsOf(readVector(`input/${name}`))).toEqual(problems);
  });

  it('are all in the table', () => {
    const files = ['invalid', 'schema-only-invalid'].flatMap((kind) =>
      listVectors(kind).map((name) => `${kind}/${name}`),
    );
    expect(files).toEqual(Object.keys(refusals).sort());
  });
});
