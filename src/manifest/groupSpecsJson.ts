import { formatFixed } from '../base/decimal.ts';
import type { GroupSpec } from '../chain/protocol/akash.ts';
import { decodeDecCoin } from '../chain/protocol/coin.ts';
import { attributesJson } from './attributesJson.ts';
import { type Json, resourcesJson } from './resourcesJson.ts';

/** The groups in the JSON form of the reference (its `group-specs.json`): for comparison, and for people. Not part of any hash. */
export function groupSpecsJson(groups: readonly GroupSpec[]): Json[] {
  return groups.map(({ name, requirements, resources }) => ({
    name,
    requirements: {
      signed_by: {
        all_of: nullIfEmpty(requirements?.signedBy?.allOf),
        any_of: nullIfEmpty(requirements?.signedBy?.anyOf),
      },
      attributes: nullIfEmpty(attributesJson(requirements?.attributes ?? [])),
    },
    resources: resources.map(({ resource, count, price }) => {
      const { denom, amount } = decodeDecCoin(price);
      return { resource: resourcesJson(resource), count, price: { denom, amount: formatFixed(amount) } };
    }),
  }));
}

function nullIfEmpty<Item>(items: readonly Item[] = []): readonly Item[] | null {
  return items.length > 0 ? items : null;
}
