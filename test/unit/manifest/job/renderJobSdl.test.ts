import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInputs } from '../../../../src/action/inputs.ts';
import { planOrder } from '../../../../src/action/planOrder.ts';
import type { GroupSpec } from '../../../../src/chain/protocol/akash.ts';
import { buildGroups } from '../../../../src/manifest/buildGroups.ts';
import { buildManifest } from '../../../../src/manifest/buildManifest.ts';
import { canonicalJson } from '../../../../src/manifest/canonicalJson.ts';
import { groupSpecsJson } from '../../../../src/manifest/groupSpecsJson.ts';
import { adoptSdl } from '../../../../src/manifest/job/adoptSdl.ts';
import type { GivenJobInputs } from '../../../../src/manifest/job/jobDefaults.ts';
import { renderJobSdl } from '../../../../src/manifest/job/renderJobSdl.ts';
import { manifestVersion } from '../../../../src/manifest/manifestVersion.ts';
import type { Sdl } from '../../../../src/manifest/sdl/sdl.ts';
import { parsed } from '../sdl/sampleSdl.ts';

const TAG = 'akr-1-2-3-x-0';
const PRICE = '0.20 USD/h';
const fixed = { maxPrice: PRICE, blockTimeMs: 6000, salt: 'abc' };

/** The order that the Action itself would make of these inputs. */
function orderOfAction(given: GivenJobInputs) {
  const named = Object.entries({ ...given, run: 'true', rental: 'r', mnemonic: 'm', 'max-price': PRICE });
  const env = Object.fromEntries(named.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, String(value ?? '')]));
  const inputs = parseInputs(env, 'step');
  if (!inputs.ok || inputs.value.mode !== 'run') throw new TypeError(JSON.stringify(inputs));
  const { wanted } = inputs.value.order;
  return planOrder(wanted, { sdlText: undefined, salt: fixed.salt, blockTimeMs: fixed.blockTimeMs }).buildOrder(TAG);
}

function rendered(given: GivenJobInputs, options: { comments?: boolean; groupName?: string } = {}): string {
  const result = renderJobSdl({ ...fixed, given, groupName: TAG, comments: true, ...options });
  if (!result.ok) throw new TypeError(JSON.stringify(result.error));
  return result.value;
}

const hashOf = (sdl: Sdl) => Buffer.from(manifestVersion(buildManifest(sdl))).toString('hex');
const groupsOf = (groups: readonly GroupSpec[]) => canonicalJson(groupSpecsJson(groups));

const someGiven: fc.Arbitrary<GivenJobInputs> = fc.record(
  {
    image: fc.constantFrom('node:24', 'ghcr.io/o/r@sha256:00', 'null', '#x'),
    cpu: fc.constantFrom('4', '0.5', '500m'),
    memory: fc.constantFrom('8Gi', '512Mi', '1.5Gi', '5G'),
    storage: fc.constantFrom('50Gi', '5368709120'),
    gpu: fc.constantFrom('1', 'rtx4090:1', 'nvidia/a100:2', 'a100/80Gi:1', '0'),
    attributes: fc.constantFrom('tier=community', 'bb=true,aa=1\ncc=# no comment', 'location-region=x'),
    region: fc.constantFrom('eu-west', 'yes'),
  },
  { requiredKeys: [] },
);

describe('renderJobSdl', () => {
  it('is the very order of the Action', () => {
    fc.assert(
      fc.property(someGiven, fc.boolean(), (given, comments) => {
        const sdl = parsed(rendered(given, { comments }));
        const order = orderOfAction(given);
        expect(hashOf(sdl)).toBe(Buffer.from(order.hash).toString('hex'));
        expect(canonicalJson(buildManifest(sdl))).toBe(order.manifestJson);
        expect(groupsOf(buildGroups(sdl))).toBe(groupsOf(order.groups));
      }),
      { numRuns: 50 },
    );
  });

  it('can be given back to the Action as its input sdl, and is the same order again', () => {
    const adopted = adoptSdl(parsed(rendered({ cpu: '4' }, { groupName: 'job' })), { groupName: TAG, salt: 'abc' });
    expect(adopted.ok && hashOf(adopted.value)).toBe(Buffer.from(orderOfAction({ cpu: '4' }).hash).toString('hex'));
  });

  it('has comments, or none', () => {
    expect(rendered({ cpu: '4' })).toContain('units: 4 # from input cpu: 4\n');
    // The supervisor's own text has none that stands at the beginning of a line.
    expect(rendered({ cpu: '4' }, { comments: false })).not.toMatch(/^ *#| # /m);
  });

  it('reports the problems of all inputs', () => {
    const result = renderJobSdl({
      ...fixed,
      given: { cpu: 'x', memory: 'y' },
      maxPrice: '',
      groupName: 'g',
      comments: true,
    });
    expect(!result.ok && result.error.map(({ code }) => code)).toEqual([
      'CPU_INVALID',
      'SIZE_INVALID',
      'PRICE_INVALID',
    ]);
  });
});
