import { expect, it } from 'vitest';
import { GroupSpec } from '../../../src/chain/protocol/akash.ts';
import { groupSpecsJson } from '../../../src/manifest/groupSpecsJson.ts';

it('writes null for empty lists and 18 places for prices', () => {
  const spec = GroupSpec.fromPartial({
    name: 'g',
    requirements: { signedBy: { allOf: ['a'] } },
    resources: [{ resource: { id: 3 }, count: 1, price: { denom: 'uact', amount: '1' } }],
  });
  expect(groupSpecsJson([spec])).toMatchObject([
    {
      requirements: { signed_by: { all_of: ['a'], any_of: null }, attributes: null },
      resources: [{ resource: { id: 3 }, price: { amount: '1.000000000000000000' } }],
    },
  ]);
});
