import { compareDecimals, decimalOf } from '../../../base/decimal.ts';
import type { Attribute, GroupSpec, Resources, ResourceUnit, ResourceValue } from '../../../chain/protocol/akash.ts';
import { decodeDecCoin } from '../../../chain/protocol/coin.ts';
import { validateAttributes } from '../../state/attributes.ts';
import { refuse } from '../../state/refusal.ts';
import { unregistered } from '../../state/sdkErrors.ts';

const MI = 2n ** 20n;
const TI = 2n ** 40n;
const MAX_REPLICAS = 50n;
const MAX_UNIT_PRICE = decimalOf(10_000_000n);

/** Per replica: milli-CPU, bytes, bytes of one volume, GPUs. Source: chain-sdk `go/node/deployment/v1beta4/validation_config.go`. */
const LIMITS = {
  CPU: { min: 10n, max: 384_000n },
  memory: { min: MI, max: 2n * TI },
  storage: { min: 5n * MI, max: 32n * TI },
  GPU: { min: 0n, max: 24n },
} as const;
type Kind = keyof typeof LIMITS;

/**
 * Checks one group as the node does before anything else. The number of replicas, of units and of groups is not checked, though the
 * node's source names limits for them.
 * @throws a refusal with code 1 of the codespace `undefined`: the node's errors are plain Go ones here; akash 1 and 2 for attributes.
 */
export function validateGroup(spec: GroupSpec): void {
  if (spec.name === '') invalid('empty group spec name denomination');
  for (const unit of spec.resources) validateUnit(unit);
  requireDistinctIds(spec);
  validateTotals(spec);
  validatePrices(spec);
}

function validateUnit({ resource }: ResourceUnit): void {
  if (!resource || resource.id === 0) invalid('error: invalid resources ID (> 0 fails)');
  validateResource('CPU', resource.cpu?.units, resource.cpu?.attributes);
  validateResource('GPU', resource.gpu?.units, resource.gpu?.attributes);
  if (quantityOf(resource.gpu?.units) === 0n && resource.gpu?.attributes.length) {
    invalid('error: invalid GPU state. attributes cannot be present if units == 0');
  }
  validateResource('memory', resource.memory?.quantity, resource.memory?.attributes);
  if (resource.storage.length === 0) invalid('error: invalid unit storage, cannot be nil');
  for (const volume of resource.storage) validateResource('storage', volume.quantity, volume.attributes);
}

function validateResource(kind: Kind, value: ResourceValue | undefined, attributes: readonly Attribute[] = []): void {
  if (!value) invalid(`error: invalid unit ${kind}, cannot be nil`);
  const quantity = quantityOf(value);
  const { min, max } = LIMITS[kind];
  if (quantity < min || quantity > max) invalid(`error: invalid unit ${kind} (${max} > ${quantity} > ${min} fails)`);
  validateAttributes(attributes, 'resource');
}

function requireDistinctIds(spec: GroupSpec): void {
  const ids = spec.resources.map(({ resource }) => resource?.id);
  if (new Set(ids).size < ids.length) invalid('duplicate resources ID within group');
}

function validateTotals(spec: GroupSpec): void {
  validateTotal(
    'CPU',
    total(spec, (resource) => resource.cpu?.units),
  );
  const gpus = total(spec, (resource) => resource.gpu?.units);
  if (gpus !== 0n) validateTotal('GPU', gpus);
  validateTotal(
    'memory',
    total(spec, (resource) => resource.memory?.quantity),
  );
}

function total(spec: GroupSpec, pick: (resource: Resources) => ResourceValue | undefined): bigint {
  return spec.resources.reduce(
    (sum, { resource, count }) => sum + (resource ? quantityOf(pick(resource)) * BigInt(count) : 0n),
    0n,
  );
}

function validateTotal(kind: Kind, amount: bigint): void {
  const max = LIMITS[kind].max * MAX_REPLICAS;
  if (amount <= 0n || amount > max) invalid(`invalid total ${kind} (${max} > ${amount} > 0 fails)`);
}

function validatePrices(spec: GroupSpec): void {
  const prices = spec.resources.map((unit) => decodeDecCoin(unit.price));
  for (const { denom, amount } of prices) {
    if (denom === '' || amount.atomics < 0n) invalid(`group ${spec.name}: error: invalid price object`);
    if (compareDecimals(amount, MAX_UNIT_PRICE) > 0) invalid(`group ${spec.name}: error: invalid unit price`);
    if (denom !== prices[0]?.denom) invalid('multi-denonimation group');
  }
}

/** The value is protobuf bytes that hold decimal digits. */
function quantityOf(value: ResourceValue | undefined): bigint {
  const digits = Buffer.from(value?.val ?? []).toString('latin1');
  return digits === '' ? 0n : BigInt(digits);
}

function invalid(text: string): never {
  refuse(unregistered(text));
}
