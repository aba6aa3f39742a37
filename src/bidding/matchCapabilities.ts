import { ok, type Result } from '../base/result.ts';
import type { GroupSpec, Resources } from '../chain/protocol/akash.ts';
import { readResourceValue } from '../manifest/resourceValue.ts';
import { type AttributePair, isCovered, isSubset } from './matchAttributes.ts';
import { type NoBid, noBid } from './noBid.ts';

/**
 * Whether the provider announces the storage and GPUs that an order names: the attributes of each volume together in one group
 * `capabilities/storage/<n>/…`, and any one of the GPU attributes under `capabilities/gpu/…`. Source: chain-sdk
 * `go/node/deployment/v1beta4/groupspec.go` MatchResourcesRequirements; the chain checks the same when the bid is made.
 */
export function matchCapabilities(spec: GroupSpec, attributes: readonly AttributePair[]): Result<void, NoBid> {
  const storage = listStorageGroups(attributes);
  const gpus = attributes.flatMap(({ key, value }) => {
    const [, rest] = /^capabilities\/gpu[^/]*\/(.+\/.*)$/.exec(key) ?? [];
    return rest === undefined ? [] : [{ key: rest, value }];
  });
  for (const { resource } of spec.resources) {
    if (!hasStorage(resource, storage)) return noBid('STORAGE_CLASS_MISSING', 'no storage capability fits a volume');
    if (!hasGpu(resource, gpus)) return noBid('GPU_MISSING', 'no GPU capability fits');
  }
  return ok(undefined);
}

function listStorageGroups(attributes: readonly AttributePair[]): AttributePair[][] {
  const named = attributes.flatMap(({ key, value }) => {
    const [, group, name] = /^capabilities\/storage[^/]*\/([^/]*)\/([^/]*)$/.exec(key) ?? [];
    return group !== undefined && name !== undefined ? [{ group, pair: { key: name, value } }] : [];
  });
  return [...Map.groupBy(named, ({ group }) => group).values()].map((members) => members.map(({ pair }) => pair));
}

function hasStorage(resource: Resources | undefined, groups: readonly AttributePair[][]): boolean {
  const named = (resource?.storage ?? []).filter(({ attributes }) => attributes.length > 0);
  return named.every(({ attributes }) => groups.some((group) => isSubset(attributes, group)));
}

function hasGpu(resource: Resources | undefined, gpus: readonly AttributePair[]): boolean {
  const asked = resource?.gpu?.attributes ?? [];
  if (readResourceValue(resource?.gpu?.units) === 0n || asked.length === 0) return true;
  return asked.some((pair) => isCovered(pair, gpus));
}
