import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../src/base/decimal.ts';
import { ACT } from '../../../src/chain/protocol/coin.ts';
import { buildJobSdl } from '../../../src/manifest/job/buildJobSdl.ts';
import { parseJobRequirements } from '../../../src/manifest/job/parseJobRequirements.ts';
import { createOrderSpec } from '../../../src/tenant/createOrderSpec.ts';

describe('createOrderSpec', () => {
  it('ties groups and manifest of a job together', () => {
    const job = parseJobRequirements({ image: 'node:24', cpu: '1', memory: '1Gi', storage: '1Gi' });
    if (!job.ok) throw new TypeError('requirements');
    const maxPrice = { denom: ACT, amount: parseDecimal('10') };
    const specOf = (salt: string) => createOrderSpec(buildJobSdl(job.value, { groupName: 'akr-x', maxPrice, salt }));
    const spec = specOf('a');
    expect(spec.groups.map(({ name }) => name)).toEqual(['akr-x']);
    expect(JSON.parse(spec.manifestJson)).toMatchObject([{ name: 'akr-x', services: [{ name: spec.service }] }]);
    expect(spec.hash).toHaveLength(32);
    expect(specOf('a').hash).toEqual(spec.hash);
    expect(specOf('b').hash).not.toEqual(spec.hash);
  });
});
