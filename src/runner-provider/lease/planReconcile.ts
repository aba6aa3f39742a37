import { type BidId, formatLeaseId, type LeaseId } from '../../chain/protocol/ids.ts';

/** What the chain says of a lease, asked just now. `unknown`: it could not be read, or the chain denies that it ever was. */
export type LeaseTruth = 'running' | 'closed' | 'unknown';

/** Something that we hold for a lease, in a version of the manifest. */
export interface Held {
  readonly lease: LeaseId;
  readonly version: string;
}

/** The whole world of an agent at one moment. Times in milliseconds since 1970. */
export interface Observed {
  readonly nowMs: number;
  /** By the text of the lease's id: all that run with us, and all that we hold something for. */
  readonly truths: ReadonlyMap<string, LeaseTruth>;
  /** Leases that the previous look at the chain already found closed. */
  readonly closedBefore: ReadonlySet<string>;
  /** When the leases that run were won. */
  readonly leases: ReadonlyArray<{ readonly id: LeaseId; readonly wonAtMs: number }>;
  /** Our bids that nobody has decided on. */
  readonly openBids: ReadonlyArray<{ readonly id: BidId; readonly madeAtMs: number }>;
  readonly manifests: readonly Held[];
  readonly workloads: readonly Held[];
  readonly manifestTimeoutMs: number;
  readonly bidTimeoutMs: number;
}

export type Action =
  /** Start the workload, or bring it to the manifest's version. */
  | { readonly kind: 'start'; readonly lease: LeaseId }
  /** Look at the chain once more before anything is destroyed. */
  | { readonly kind: 'confirm-closed'; readonly lease: LeaseId }
  /** End the workload and forget the manifest. */
  | { readonly kind: 'remove'; readonly lease: LeaseId }
  | { readonly kind: 'close-lease'; readonly lease: LeaseId; readonly reason: 'manifest_timeout' }
  | { readonly kind: 'close-bid'; readonly bid: BidId };

/**
 * What is to be done so that what we hold becomes what the chain says. Applying it and planning again yields nothing new (design 10).
 * Destroys only what the chain itself called closed in two looks: absence and failure prove nothing.
 */
export function planReconcile(observed: Observed): Action[] {
  return [...planStarts(observed), ...planEnds(observed), ...planTimeouts(observed)];
}

function planStarts({ manifests, workloads, truths }: Observed): Action[] {
  const versions = new Map(workloads.map(({ lease, version }) => [formatLeaseId(lease), version]));
  return manifests
    .filter(({ lease }) => truths.get(formatLeaseId(lease)) === 'running')
    .filter(({ lease, version }) => versions.get(formatLeaseId(lease)) !== version)
    .map(({ lease }) => ({ kind: 'start', lease }));
}

function planEnds({ manifests, workloads, truths, closedBefore }: Observed): Action[] {
  const held = new Map([...manifests, ...workloads].map(({ lease }) => [formatLeaseId(lease), lease]));
  return [...held]
    .filter(([key]) => truths.get(key) === 'closed')
    .map(([key, lease]) => ({ kind: closedBefore.has(key) ? 'remove' : 'confirm-closed', lease }));
}

function planTimeouts(observed: Observed): Action[] {
  const { nowMs, manifests, openBids, manifestTimeoutMs, bidTimeoutMs } = observed;
  const served = new Set(manifests.map(({ lease }) => formatLeaseId(lease)));
  const late = observed.leases.filter(
    ({ id, wonAtMs }) => !served.has(formatLeaseId(id)) && nowMs >= wonAtMs + manifestTimeoutMs,
  );
  const stale = openBids.filter(({ madeAtMs }) => nowMs >= madeAtMs + bidTimeoutMs);
  return [
    ...late.map(({ id }) => ({ kind: 'close-lease', lease: id, reason: 'manifest_timeout' }) as const),
    ...stale.map(({ id }) => ({ kind: 'close-bid', bid: id }) as const),
  ];
}
