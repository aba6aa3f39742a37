import { expect, it } from 'vitest';
import { GroupSpec } from '../../../src/chain/protocol/akash.ts';
import { buildGroups } from '../../../src/manifest/buildGroups.ts';
import { groupSpecsJson } from '../../../src/manifest/groupSpecsJson.ts';
import { parsed, variant } from './sdl/sampleSdl.ts';

const groups = buildGroups(parsed(variant('env:', 'params: {tee: cpu}\n    env:')));

it('builds the groups that the chain takes, TEE as an attribute', () => {
  expect(groupSpecsJson(groups)).toEqual([
    {
      name: 'west',
      requirements: {
        signed_by: { all_of: null, any_of: null },
        attributes: [
          { key: 'tee/type', value: 'cpu' },
          { key: 'tier', value: 'community' },
        ],
      },
      resources: [
        {
          resource: {
            id: 1,
            cpu: { units: { val: '500' } },
            memory: { size: { val: '536870912' } },
            storage: [{ name: 'default', size: { val: '1073741824' } }],
            gpu: { units: { val: '0' } },
            endpoints: [{ sequence_number: 0 }],
          },
          count: 2,
          price: { denom: 'uact', amount: '12.500000000000000000' },
        },
      ],
    },
  ]);
});

it('survives the wire', () => {
  const decoded = groups.map((group) => GroupSpec.decode(GroupSpec.encode(group).finish()));
  expect(groupSpecsJson(decoded)).toEqual(groupSpecsJson(groups));
});
