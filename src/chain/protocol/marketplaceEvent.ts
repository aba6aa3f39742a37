import * as z from 'zod';
import { formatFixed, parseDecimal } from '../../base/decimal.ts';
import type { DecCoin } from './coin.ts';
import type { DeploymentId, GroupId, LeaseId, OrderId } from './ids.ts';

/**
 * What happens on the market, as the node announces it: one typed event per protobuf event of deployment v1 and market v1.
 * Source: node `x/market/handler`, `x/deployment/handler`, chain-sdk `proto/node/akash/{deployment,market}/v1/event.proto`.
 */
export type MarketplaceEvent =
  | { readonly kind: 'deployment-created' | 'deployment-updated'; readonly id: DeploymentId; readonly hash: Uint8Array }
  | { readonly kind: 'deployment-closed'; readonly id: DeploymentId }
  | { readonly kind: 'group-started' | 'group-paused' | 'group-closed'; readonly id: GroupId }
  | { readonly kind: 'order-created' | 'order-closed'; readonly id: OrderId }
  | { readonly kind: 'bid-created' | 'lease-created'; readonly id: LeaseId; readonly price: DecCoin }
  | { readonly kind: 'bid-closed'; readonly id: LeaseId }
  | { readonly kind: 'lease-closed'; readonly id: LeaseId; readonly reason: string }
  | {
      readonly kind: 'lease-reclaim-started';
      readonly id: LeaseId;
      readonly reason: string;
      /** Unix time in seconds. */
      readonly deadline: bigint;
    };

export type MarketplaceEventKind = MarketplaceEvent['kind'];

/** An event as CometBFT carries it: attribute values are the proto JSON of one field each. */
export interface WireEvent {
  readonly type: string;
  readonly attributes: ReadonlyArray<{ readonly key: string; readonly value: string }>;
}

const TYPES: Readonly<Record<MarketplaceEventKind, string>> = {
  'deployment-created': 'akash.deployment.v1.EventDeploymentCreated',
  'deployment-updated': 'akash.deployment.v1.EventDeploymentUpdated',
  'deployment-closed': 'akash.deployment.v1.EventDeploymentClosed',
  'group-started': 'akash.deployment.v1.EventGroupStarted',
  'group-paused': 'akash.deployment.v1.EventGroupPaused',
  'group-closed': 'akash.deployment.v1.EventGroupClosed',
  'order-created': 'akash.market.v1.EventOrderCreated',
  'order-closed': 'akash.market.v1.EventOrderClosed',
  'bid-created': 'akash.market.v1.EventBidCreated',
  'bid-closed': 'akash.market.v1.EventBidClosed',
  'lease-created': 'akash.market.v1.EventLeaseCreated',
  'lease-closed': 'akash.market.v1.EventLeaseClosed',
  'lease-reclaim-started': 'akash.market.v1.EventLeaseReclaimStarted',
};
const KINDS = new Map(Object.entries(TYPES).map(([kind, type]) => [type, kind as MarketplaceEventKind]));

/** The event as the node writes it: one attribute per proto field, uint64 quoted, uint32 bare, bytes in base64, decimals with 18 places. */
export function encodeMarketplaceEvent(event: MarketplaceEvent): WireEvent {
  const attributes = [{ key: 'id', value: JSON.stringify(idJson(event.id)) }];
  if ('hash' in event)
    attributes.push({ key: 'hash', value: JSON.stringify(Buffer.from(event.hash).toString('base64')) });
  if ('price' in event) attributes.push({ key: 'price', value: JSON.stringify(priceJson(event.price)) });
  if ('reason' in event) attributes.push({ key: 'reason', value: reasonJson(event.reason) });
  if ('deadline' in event) attributes.push({ key: 'deadline', value: JSON.stringify(event.deadline.toString()) });
  return { type: TYPES[event.kind], attributes };
}

/**
 * Reads one event. Returns undefined for events of other modules and for ones whose attributes do not have the expected form: events
 * are hints, and the queries behind them are the truth.
 */
export function decodeMarketplaceEvent(event: WireEvent): MarketplaceEvent | undefined {
  const kind = KINDS.get(event.type);
  if (!kind) return undefined;
  const fields = readFields(event);
  const parsed = SHAPES[shapeOf(kind)].safeParse(fields);
  return parsed.success ? ({ kind, ...parsed.data } as MarketplaceEvent) : undefined;
}

function idJson(id: DeploymentId | GroupId | OrderId | LeaseId): Record<string, string | number> {
  const json: Record<string, string | number> = { owner: id.owner, dseq: id.dseq.toString() };
  if ('gseq' in id) json['gseq'] = id.gseq;
  if ('oseq' in id) json['oseq'] = id.oseq;
  if ('provider' in id) Object.assign(json, { provider: id.provider, bseq: 0 });
  return json;
}

/** Proto JSON: an enum's number stands bare when the enum has no name for it. */
function reasonJson(reason: string): string {
  return /^(0|[1-9]\d{0,9})$/.test(reason) ? reason : JSON.stringify(reason);
}

function priceJson(price: DecCoin): Record<string, string> {
  return { denom: price.denom, amount: formatFixed(price.amount) };
}

function readFields(event: WireEvent): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const { key, value } of event.attributes) fields[key] = parseJson(value);
  return fields;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const uint64 = z
  .string()
  .regex(/^\d{1,20}$/)
  .transform(BigInt);
const uint32 = z.int().nonnegative();
const deploymentId = z.object({ owner: z.string(), dseq: uint64 });
const groupId = deploymentId.extend({ gseq: uint32 });
const orderId = groupId.extend({ oseq: uint32 });
const leaseId = orderId.extend({ provider: z.string() });
const hash = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const price = z.object({
  denom: z.string(),
  amount: z
    .string()
    .regex(/^\d+(\.\d{1,18})?$/)
    .transform(parseDecimal),
});
const reason = z.union([z.string(), z.int().transform(String)]);

const SHAPES = {
  versioned: z.object({ id: deploymentId, hash }),
  deployment: z.object({ id: deploymentId }),
  group: z.object({ id: groupId }),
  order: z.object({ id: orderId }),
  priced: z.object({ id: leaseId, price }),
  bid: z.object({ id: leaseId }),
  leaseClosed: z.object({ id: leaseId, reason }),
  reclaimStarted: z.object({ id: leaseId, reason, deadline: uint64 }),
} as const;

function shapeOf(kind: MarketplaceEventKind): keyof typeof SHAPES {
  if (kind === 'deployment-created' || kind === 'deployment-updated') return 'versioned';
  if (kind === 'bid-created' || kind === 'lease-created') return 'priced';
  if (kind === 'lease-closed') return 'leaseClosed';
  if (kind === 'lease-reclaim-started') return 'reclaimStarted';
  return kind.split('-')[0] as 'deployment' | 'group' | 'order' | 'bid';
}
