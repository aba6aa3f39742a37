import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGroups } from '../../src/manifest/buildGroups.ts';
import { buildManifest } from '../../src/manifest/buildManifest.ts';
import { canonicalJson } from '../../src/manifest/canonicalJson.ts';
import { crossValidate } from '../../src/manifest/crossValidate.ts';
import { groupSpecsJson } from '../../src/manifest/groupSpecsJson.ts';
import { manifestVersion } from '../../src/manifest/manifestVersion.ts';
import { parseManifest } from '../../src/manifest/parseManifest.ts';
import { renderSdl } from '../../src/manifest/render/renderSdl.ts';
import { parseSdl } from '../../src/manifest/sdl/parseSdl.ts';
import { randomSdl } from '../helpers/randomSdl.ts';

const randomManifest = randomSdl.map(buildManifest);
const hashOf = (value: unknown) => Buffer.from(manifestVersion(value as never)).toString('hex');

/** Every place of a JSON value that holds something other than a list or a mapping. */
function listLeaves(value: unknown, path: Array<string | number> = []): Array<Array<string | number>> {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) =>
    listLeaves(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** A copy with another value of the same type at one place. */
function changeLeaf(json: unknown, path: ReadonlyArray<string | number>, step: number): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return otherThan(json, step);
  const copy = Array.isArray(json) ? [...json] : { ...(json as object) };
  const at = copy as Record<string | number, unknown>;
  at[key] = changeLeaf(at[key], rest, step);
  return copy;
}

function otherThan(value: unknown, step: number): unknown {
  if (typeof value === 'number') return value + step;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return `${value}${String.fromCharCode(33 + (step % 90))}`;
  return [];
}

function shuffleKeys(value: unknown, turn: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffleKeys(item, turn));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, shuffleKeys(item, turn)] as const);
  const from = entries.length === 0 ? 0 : turn % entries.length;
  return Object.fromEntries([...entries.slice(from), ...entries.slice(0, from)].reverse());
}

describe('SDL and manifest', () => {
  it('are the same after they were written as a file and read again', () => {
    fc.assert(
      fc.property(randomSdl, (sdl) => {
        const again = parseSdl(renderSdl(sdl));
        expect(again.ok && canonicalJson(groupSpecsJson(buildGroups(again.value)))).toBe(
          canonicalJson(groupSpecsJson(buildGroups(sdl))),
        );
        expect(again.ok && hashOf(buildManifest(again.value))).toBe(hashOf(buildManifest(sdl)));
      }),
      { numRuns: 100 },
    );
  });

  it('have a hash that knows no order of keys', () => {
    fc.assert(
      fc.property(randomManifest, fc.nat(50), (manifest, turn) => {
        expect(hashOf(shuffleKeys(JSON.parse(canonicalJson(manifest)), turn))).toBe(hashOf(manifest));
      }),
      { numRuns: 100 },
    );
  });

  it('keep their hash over the wire, in whatever order and spacing it is sent', () => {
    fc.assert(
      fc.property(randomManifest, fc.nat(50), (manifest, turn) => {
        const sent = JSON.stringify(shuffleKeys(JSON.parse(canonicalJson(manifest)), turn), undefined, turn % 3);
        const received = parseManifest(sent);
        expect(received.ok && hashOf(received.value)).toBe(hashOf(manifest));
      }),
      { numRuns: 100 },
    );
  });

  it('have another hash when any one value is another', () => {
    fc.assert(
      fc.property(randomManifest, fc.nat(), fc.integer({ min: 1, max: 80 }), (manifest, choice, step) => {
        const json = JSON.parse(canonicalJson(manifest));
        const leaves = listLeaves(json);
        const changed = changeLeaf(json, leaves[choice % leaves.length] ?? [], step);
        expect(hashOf(changed)).not.toBe(hashOf(json));
        // What the provider would read from it, if it reads it at all, is told apart too.
        const received = parseManifest(JSON.stringify(changed));
        if (received.ok) expect(hashOf(received.value)).not.toBe(hashOf(manifest));
      }),
      { numRuns: 300 },
    );
  });

  it('fit together, as the provider checks it', () => {
    fc.assert(
      fc.property(randomSdl, (sdl) => {
        expect(crossValidate(buildManifest(sdl), buildGroups(sdl))).toEqual({ ok: true, value: undefined });
      }),
      { numRuns: 100 },
    );
  });
});
