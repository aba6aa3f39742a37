import { ok, type Result } from '../base/result.ts';
import type { GroupSpec, ResourceOffer } from '../chain/protocol/akash.ts';
import { ACT, type DecCoin } from '../chain/protocol/coin.ts';
import { readResourceValue } from '../manifest/resourceValue.ts';
import { buildResourceOffer } from './buildResourceOffer.ts';
import { fitsInventory } from './fitsInventory.ts';
import type { NodeCapacity, Reservation } from './inventory.ts';
import { type AttributePair, type AuditedAttributes, isSubset, matchAttributes } from './matchAttributes.ts';
import { matchCapabilities } from './matchCapabilities.ts';
import { type NoBid, noBid } from './noBid.ts';
import { orderPrice, priceOrder, type ScaleRates } from './priceOrder.ts';

/** A provider as the bidding sees it. */
export interface BidderProfile {
  /** Announced on chain. */
  readonly attributes: readonly AttributePair[];
  readonly audited?: readonly AuditedAttributes[];
  /** What an order must ask for to be of interest; keys are patterns. */
  readonly orderAttributes?: readonly AttributePair[];
  readonly rates: ScaleRates;
  readonly nodes: readonly NodeCapacity[];
  readonly reservations: readonly Reservation[];
  /** Volumes per resource unit; 4 as upstream, when absent. */
  readonly maxVolumes?: number;
}

/** A bid to make: its price, what it offers, and what must be held for it. */
export interface BidPlan {
  readonly price: DecCoin;
  readonly offer: ResourceOffer[];
  readonly reservation: Reservation;
}

/**
 * Decides on one order, in the order of upstream's checks (provider `bidengine/order.go`): attributes, capabilities, volumes, signatures,
 * validity, then room, then price. Pure: the caller holds the reservation and sends the bid.
 */
export function screenOrder(spec: GroupSpec, bidder: BidderProfile): Result<BidPlan, NoBid> {
  const refused = findRefusal(spec, bidder);
  if (refused && !refused.ok) return refused;
  const reservation = fitsInventory(spec, bidder);
  if (!reservation.ok) return reservation;
  const price = priceOrder(spec, bidder.rates);
  if (!price.ok) return price;
  return ok({ price: price.value, offer: buildResourceOffer(spec), reservation: reservation.value });
}

function findRefusal(spec: GroupSpec, bidder: BidderProfile): Result<void, NoBid> | undefined {
  return [
    checkSoundness(spec),
    matchAttributes(spec.requirements, bidder.attributes, bidder.audited),
    checkInterest(spec, bidder),
    matchCapabilities(spec, bidder.attributes),
    checkVolumes(spec, bidder.maxVolumes ?? 4),
  ].find((check) => !check.ok);
}

/** The chain refuses such orders; whoever reads them elsewhere must not divide by them. */
function checkSoundness(spec: GroupSpec): Result<void, NoBid> {
  const sound = spec.resources.every(
    ({ resource, count }) =>
      count > 0 && readResourceValue(resource?.cpu?.units) > 0n && readResourceValue(resource?.memory?.quantity) > 0n,
  );
  if (!sound || spec.resources.length === 0) return noBid('ORDER_INVALID', 'it lacks resources');
  const denom = orderPrice(spec)?.denom;
  return denom === ACT ? ok(undefined) : noBid('DENOM_UNSUPPORTED', `it pays in ${denom ?? 'several coins'}`);
}

function checkInterest(spec: GroupSpec, { orderAttributes = [] }: BidderProfile): Result<void, NoBid> {
  const interesting = isSubset(orderAttributes, spec.requirements?.attributes ?? []);
  return interesting ? ok(undefined) : noBid('ORDER_LACKS_ATTRIBUTES', 'it does not ask for what we require of orders');
}

function checkVolumes(spec: GroupSpec, maxVolumes: number): Result<void, NoBid> {
  const most = Math.max(...spec.resources.map(({ resource }) => resource?.storage.length ?? 0));
  return most <= maxVolumes
    ? ok(undefined)
    : noBid('ORDER_TOO_MANY_VOLUMES', `${most} volumes of at most ${maxVolumes}`);
}
