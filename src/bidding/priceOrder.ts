import { addDecimals, compareDecimals, type Decimal, formatDecimal, timesInteger, ZERO } from '../base/decimal.ts';
import { err, ok, type Result } from '../base/result.ts';
import { Endpoint_Kind, type GroupSpec, type Resources, type Storage } from '../chain/protocol/akash.ts';
import { type DecCoin, decodeDecCoin } from '../chain/protocol/coin.ts';
import { readResourceValue } from '../manifest/resourceValue.ts';
import { matchKey } from './matchKey.ts';
import { type NoBid, noBid } from './noBid.ts';

/** What a provider asks for, in the order's coin, per block. */
export interface ScaleRates {
  /** Per thousandth of a CPU. */
  readonly cpu: Decimal;
  /** Per Mi. */
  readonly memory: Decimal;
  /** Per Mi, by class; `ephemeral` is all that is not persistent. */
  readonly storage: Readonly<Record<string, Decimal>>;
  /** Per endpoint of a resource unit, however many replicas it has. */
  readonly endpoint: Decimal;
  /** Per leased IP. */
  readonly ip: Decimal;
  /** Per GPU, by model; `*` is for all others. Upstream's scale strategy gives GPUs away. */
  readonly gpu?: Readonly<Record<string, Decimal>>;
}

const MEBIBYTE = 2n ** 20n;

/**
 * The scale strategy: every resource times its rate times its replicas. Source: provider `bidengine/pricing.go`, plus the GPUs.
 * Truncated to 18 places per resource of one replica.
 * @returns the price of the whole group per block, or why there is none: no rate for what is asked, nothing to charge, above the order's.
 */
export function priceOrder(spec: GroupSpec, rates: ScaleRates): Result<DecCoin, NoBid> {
  const parts = spec.resources.map(({ resource, count }) => priceUnit(resource, BigInt(count), rates));
  const missing = parts.find((part) => !part.ok);
  if (missing && !missing.ok) return missing;
  const units = parts.flatMap((part) => (part.ok ? [part.value] : []));
  const ips = timesInteger(rates.ip, BigInt(countLeasedIps(spec)));
  const amount = [...units, ips].reduce(addDecimals, ZERO);
  return checkPrice(spec, amount);
}

/** The most an order pays per block: Σ unit price × count. Undefined when its units have different coins, or there are none. */
export function orderPrice(spec: GroupSpec): DecCoin | undefined {
  const prices = spec.resources.map(({ price, count }) => ({ ...decodeDecCoin(price), count: BigInt(count) }));
  const [first] = prices;
  if (!first || prices.some(({ denom }) => denom !== first.denom)) return undefined;
  const amount = prices.map((price) => timesInteger(price.amount, price.count)).reduce(addDecimals, ZERO);
  return { denom: first.denom, amount };
}

function checkPrice(spec: GroupSpec, amount: Decimal): Result<DecCoin, NoBid> {
  const offered = orderPrice(spec);
  if (!offered) return noBid('ORDER_INVALID', 'its units are priced in different coins');
  if (compareDecimals(amount, ZERO) <= 0) return noBid('PRICE_ZERO', 'the rates make nothing of it');
  if (compareDecimals(amount, offered.amount) > 0) {
    const asked = `${formatDecimal(amount)} is above the ${formatDecimal(offered.amount)}${offered.denom} it pays`;
    return noBid('PRICE_ABOVE_ORDER', asked);
  }
  return ok({ denom: offered.denom, amount });
}

function priceUnit(resource: Resources | undefined, count: bigint, rates: ScaleRates): Result<Decimal, NoBid> {
  const storage = (resource?.storage ?? []).map((volume) => priceVolume(volume, rates));
  const gpu = priceGpus(resource, rates);
  const missing = [...storage, gpu].find((rate) => !rate.ok);
  if (missing && !missing.ok) return err(missing.error);
  const perReplica = [
    timesInteger(rates.cpu, readResourceValue(resource?.cpu?.units)),
    perMebibyte(rates.memory, readResourceValue(resource?.memory?.quantity)),
    ...[...storage, gpu].flatMap((rate) => (rate.ok ? [rate.value] : [])),
  ].reduce(addDecimals, ZERO);
  const endpoints = timesInteger(rates.endpoint, BigInt(resource?.endpoints.length ?? 0));
  return ok(addDecimals(timesInteger(perReplica, count), endpoints));
}

function perMebibyte(rate: Decimal, bytes: bigint): Decimal {
  return { atomics: (rate.atomics * bytes) / MEBIBYTE };
}

function priceVolume({ attributes, quantity }: Storage, rates: ScaleRates): Result<Decimal, NoBid> {
  const named = (key: string) => attributes.find((attribute) => attribute.key === key)?.value;
  const storageClass = named('persistent') === 'true' ? (named('class') ?? 'ephemeral') : 'ephemeral';
  const rate = Object.hasOwn(rates.storage, storageClass) ? rates.storage[storageClass] : undefined;
  if (!rate) return noBid('RATE_MISSING', `there is no rate for storage of class ${storageClass}`);
  return ok(perMebibyte(rate, readResourceValue(quantity)));
}

/** An order that takes any of several models is priced at the dearest of them, since any may be the one that is free. */
function priceGpus(resource: Resources | undefined, rates: ScaleRates): Result<Decimal, NoBid> {
  const units = readResourceValue(resource?.gpu?.units);
  if (units === 0n) return ok(ZERO);
  const models = (resource?.gpu?.attributes ?? []).map(({ key }) => key.split('/')[3] ?? '*');
  const named = Object.entries(rates.gpu ?? {});
  const fitting = models.flatMap((model) => {
    const own = named.filter(([name]) => name !== '*' && matchKey(model, name));
    return own.length > 0 ? own : named.filter(([name]) => name === '*');
  });
  const dearest = fitting
    .map(([, rate]) => rate)
    .sort(compareDecimals)
    .at(-1);
  return dearest ? ok(timesInteger(dearest, units)) : noBid('RATE_MISSING', 'there is no rate for the GPUs');
}

/** Services that share a leased IP pay for it once. */
function countLeasedIps(spec: GroupSpec): number {
  const leased = spec.resources
    .flatMap(({ resource }) => resource?.endpoints ?? [])
    .filter(({ kind }) => kind === Endpoint_Kind.LEASED_IP);
  return new Set(leased.map(({ sequenceNumber }) => sequenceNumber)).size;
}
