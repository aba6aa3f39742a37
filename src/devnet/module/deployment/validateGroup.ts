import { compareDecimals, decimalOf, formatFixed } from '../../../base/decimal.ts';
import type { Attribute, GroupSpec, Resources, ResourceUnit, ResourceValue } from '../../../chain/protocol/akash.ts';
import { decodeDecCoin } from '../../../chain/protocol/coin.ts';
import { validateAttributes } from '../../state/attributes.ts';
import { isDenom } from '../../state/isDenom.ts';
import { reasonOf, refuse } from '../../state/refusal.ts';
import { sdkErrors, unregistered } from '../../state/sdkErrors.ts';

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
 * @throws a refusal with code 1 of the codespace `undefined`: the node's errors are plain Go ones here; `undefined` 111222 for numbers at which Go panics.
 */
export function validateGroup(spec: GroupSpec): void {
  if (spec.name === '') invalid('empty group spec name denomination');
  const ids = new Set<number>();
  for (const unit of spec.resources) {
    validateUnit(unit);
    const id = unit.resource?.id ?? 0;
    if (ids.has(id)) invalid('duplicate resources ID within group');
    ids.add(id);
  }
  validateTotals(spec);
  validatePrices(spec);
}

function validateUnit({ resource }: ResourceUnit): void {
  if (!resource || resource.id === 0) invalid('error: invalid resources ID (> 0 fails)');
  validateResource('CPU', resource.cpu && { ...resource.cpu, quantity: resource.cpu.units });
  validateResource('GPU', resource.gpu && { ...resource.gpu, quantity: resource.gpu.units });
  validateResource('memory', resource.memory);
  if (resource.storage.length === 0) invalid('error: invalid unit storage, cannot be nil');
  for (const volume of resource.storage) validateResource('storage', volume);
}

function validateResource(
  kind: Kind,
  part: { readonly quantity: ResourceValue | undefined; readonly attributes: readonly Attribute[] } | undefined,
): void {
  if (!part) invalid(`error: invalid unit ${kind}, cannot be nil`);
  const quantity = unsignedOf(part.quantity);
  const { min, max } = LIMITS[kind];
  // Of all but the volumes, the node's sentence names the upper limit twice.
  const shown = kind === 'storage' ? min : max;
  if (quantity < min || quantity > max) invalid(`error: invalid unit ${kind} (${max} > ${quantity} > ${shown} fails)`);
  if (kind === 'GPU' && quantity === 0n && part.attributes.length > 0) {
    invalid('error: invalid GPU state. attributes cannot be present if units == 0');
  }
  validateKeys(kind, part.attributes);
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
    if (!isDenom(denom) || amount.atomics < 0n) invalid(`group ${spec.name}: error: invalid price object`);
    if (compareDecimals(amount, MAX_UNIT_PRICE) > 0)
      invalid(`group ${spec.name}: error: invalid unit price (10000000 > ${formatFixed(amount)}${denom} fails)`);
    if (denom !== prices[0]?.denom) invalid('multi-denonimation group');
  }
}

/** The attributes' own errors are wrapped plainly here, and lose their codes. */
function validateKeys(kind: Kind, attributes: readonly Attribute[]): void {
  try {
    validateAttributes(attributes, 'resource');
  } catch (error) {
    const reason = reasonOf(error);
    if (!reason) throw error;
    invalid(`error: invalid ${kind} attributes: ${reason.text}`);
  }
}

/** A quantity that Go reads as a uint64: it panics when it does not fit. One that is missing is zero. */
function unsignedOf(value: ResourceValue | undefined): bigint {
  const quantity = quantityOf(value);
  if (quantity < 0n || quantity >= 2n ** 64n) refuse(sdkErrors.panic, 'recovered: Uint64() out of bounds');
  return quantity;
}

/** The value is protobuf bytes that hold decimal digits; anything else does not even decode there. */
function quantityOf(value: ResourceValue | undefined): bigint {
  const digits = Buffer.from(value?.val ?? []).toString('latin1');
  if (!/^[+-]?\d{0,78}$/.test(digits)) refuse(sdkErrors.txDecode, 'invalid integer');
  return BigInt(digits.replace('+', '') || '0');
}

function invalid(text: string): never {
  refuse(unregistered(text));
}
