import { formatDecimal } from '../../base/decimal.ts';
import type { DecCoin } from '../../chain/protocol/coin.ts';
import type { PlacementProfile, Sdl, SdlAttribute, ServiceDeployment } from '../sdl/sdl.ts';
import { computeTree } from './computeTree.ts';
import { formatDuration } from './formatDuration.ts';
import { mapping, type Tree } from './mapping.ts';
import { serviceTree } from './serviceTree.ts';

/** What an SDL says, as the nested values of its file: sections in the order that people write them, defaults left out. */
export function sdlTree(sdl: Sdl): Tree {
  return mapping({
    version: sdl.version,
    services: named(sdl.services, serviceTree),
    profiles: mapping({
      compute: named(sdl.compute, computeTree),
      placement: named(sdl.placement, placementTree),
    }),
    deployment: deploymentTree(sdl.deployment),
    endpoints: sdl.endpoints.length > 0 ? endpointsTree(sdl.endpoints) : undefined,
    reclamation:
      sdl.reclamationWindowMs === undefined
        ? undefined
        : mapping({ min_window: formatDuration(sdl.reclamationWindowMs) }),
  });
}

function named<Value>(section: ReadonlyMap<string, Value>, treeOf: (value: Value) => Tree): Tree {
  return new Map([...section].map(([name, value]) => [name, treeOf(value)]));
}

function placementTree({ attributes, signedBy, pricing }: PlacementProfile): Tree {
  const { allOf, anyOf } = signedBy;
  return mapping({
    attributes: attributes.length > 0 ? attributesTree(attributes) : undefined,
    signedBy:
      allOf.length + anyOf.length > 0
        ? mapping({ allOf: allOf.length > 0 ? allOf : undefined, anyOf: anyOf.length > 0 ? anyOf : undefined })
        : undefined,
    pricing: named(pricing, priceTree),
  });
}

function attributesTree(attributes: readonly SdlAttribute[]): Tree {
  return new Map(attributes.map(({ key, value }) => [key, value]));
}

/** As a number where any reader of YAML gets the same one back, else as text, which the reference reads exactly. */
function priceTree({ denom, amount }: DecCoin): Tree {
  const text = formatDecimal(amount);
  return mapping({ denom, amount: String(Number(text)) === text ? Number(text) : text });
}

function deploymentTree(deployment: readonly ServiceDeployment[]): Tree {
  const services = Map.groupBy(deployment, ({ service }) => service);
  return named(
    services,
    (entries) => new Map(entries.map(({ placement, profile, count }) => [placement, mapping({ profile, count })])),
  );
}

function endpointsTree(endpoints: readonly string[]): Tree {
  return new Map(endpoints.map((name) => [name, mapping({ kind: 'ip' })]));
}
