import type { GroupSpec, ResourceOffer } from '../chain/protocol/akash.ts';

/**
 * What a bid offers: exactly the resource units of the order, by id and count, which the chain compares. Prices per resource are left open.
 */
export function buildResourceOffer(spec: GroupSpec): ResourceOffer[] {
  return spec.resources.map(({ resource, count }) => ({ resources: resource, count, prices: undefined }));
}
