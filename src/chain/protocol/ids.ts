import type { BidID, DeploymentID, GroupID, LeaseID, OrderID } from '@akashnetwork/chain-sdk/private-types/akash.v1';
import Long from 'long';

/** A tenant's deployment. `dseq` is a uint64; ours stay below 2^53 because other clients read it as a JSON number. */
export interface DeploymentId {
  /** Bech32 account address of the tenant. */
  readonly owner: string;
  readonly dseq: bigint;
}
export interface GroupId extends DeploymentId {
  readonly gseq: number;
}
export interface OrderId extends GroupId {
  readonly oseq: number;
}
/** A bid, and the lease that comes of it: the chain gives both the same id. */
export interface LeaseId extends OrderId {
  /** Bech32 account address of the provider. */
  readonly provider: string;
}
export type BidId = LeaseId;

/** `owner/dseq`, also the escrow account's xid. */
export function formatDeploymentId(id: DeploymentId): string {
  return `${id.owner}/${id.dseq}`;
}

/** `owner/dseq/gseq`. */
export function formatGroupId(id: GroupId): string {
  return `${formatDeploymentId(id)}/${id.gseq}`;
}

/** `owner/dseq/gseq/oseq`. */
export function formatOrderId(id: OrderId): string {
  return `${formatGroupId(id)}/${id.oseq}`;
}

/** `owner/dseq/gseq/oseq/provider`, the chain's text form; `bseq` is unused by the network and left out. */
export function formatLeaseId(id: LeaseId): string {
  return `${formatOrderId(id)}/${id.provider}`;
}

export function encodeDeploymentId(id: DeploymentId): DeploymentID {
  return { owner: id.owner, dseq: Long.fromString(id.dseq.toString(), true) };
}
export function encodeGroupId(id: GroupId): GroupID {
  return { ...encodeDeploymentId(id), gseq: id.gseq };
}
export function encodeOrderId(id: OrderId): OrderID {
  return { ...encodeGroupId(id), oseq: id.oseq };
}
export function encodeBidId(id: BidId): BidID {
  return { ...encodeOrderId(id), provider: id.provider, bseq: 0 };
}
/** Leases have the same fields on the wire as bids. */
export function encodeLeaseId(id: LeaseId): LeaseID {
  return encodeBidId(id);
}

/** Reads the protobuf form; a missing id reads as empty, as protobuf means it. */
export function decodeDeploymentId(id: DeploymentID | undefined): DeploymentId {
  return { owner: id?.owner ?? '', dseq: BigInt(id?.dseq.toString() ?? '0') };
}
export function decodeGroupId(id: GroupID | undefined): GroupId {
  return { ...decodeDeploymentId(id), gseq: id?.gseq ?? 0 };
}
export function decodeOrderId(id: OrderID | undefined): OrderId {
  return { ...decodeGroupId(id), oseq: id?.oseq ?? 0 };
}
export function decodeLeaseId(id: LeaseID | BidID | undefined): LeaseId {
  return { ...decodeOrderId(id), provider: id?.provider ?? '' };
}
