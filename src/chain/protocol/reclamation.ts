/**
 * Messages of node v2.1 that the SDK's release does not know in full: reclamation (AEP-82), the spend limits of deposit grants, and the
 * vault message of bme. Field numbers are those of the node's protos: deployment/v1/deployment, deployment/v1beta4/deploymentmsg,
 * market/v1/{reclamation,lease}, market/v1beta5/{bid,bidmsg,leasemsg,order,params}, escrow/v1/authz, bme/v1/msgs.
 */
import * as v1 from '@akashnetwork/chain-sdk/private-types/akash.v1';
import * as v1beta4 from '@akashnetwork/chain-sdk/private-types/akash.v1beta4';
import * as v1beta5 from '@akashnetwork/chain-sdk/private-types/akash.v1beta5';
import { Coin } from '@akashnetwork/chain-sdk/private-types/cosmos.v1beta1';
import { Duration } from 'cosmjs-types/google/protobuf/duration';
import { type Codec, extendCodec } from './extendCodec.ts';

type PartialOf<Base extends { fromPartial(object: never): unknown }> = Parameters<Base['fromPartial']>[0];
/** A message of the SDK with some of its properties replaced, or added. */
type With<Base, Added> = Omit<Base, keyof Added> & Added;

/** What a tenant demands: the least notice, between a provider's wish to have its machine back and the end of the lease. */
export interface DeploymentReclamation {
  minWindow: Duration | undefined;
}
export const DeploymentReclamation: Codec<DeploymentReclamation> = extendCodec(
  'akash.deployment.v1.DeploymentReclamation',
  undefined,
  [{ number: 1, name: 'minWindow', kind: Duration }],
);

/** The notice a lease is under. `startedAt` is a height and `deadline` a Unix time in seconds; both are 0 until it begins. */
export interface Reclamation {
  window: Duration | undefined;
  startedAt: bigint;
  deadline: bigint;
  reason: v1.LeaseClosedReason;
}
export const Reclamation: Codec<Reclamation, Partial<Reclamation>> = extendCodec(
  'akash.market.v1.Reclamation',
  undefined,
  [
    { number: 1, name: 'window', kind: Duration },
    { number: 2, name: 'startedAt', kind: 'int64' },
    { number: 3, name: 'deadline', kind: 'int64' },
    { number: 4, name: 'reason', kind: 'int32' },
  ],
);

/** The SDK's states and the one it lacks. */
export const Lease_State = Object.assign({}, v1.Lease_State, {
  reclaiming: 4,
  4: 'reclaiming',
}) as typeof v1.Lease_State & {
  readonly reclaiming: 4;
};
export type Lease_State = v1.Lease_State | 4;

type Reclaimable = { reclamation?: DeploymentReclamation | undefined };
const demand = { number: 5, name: 'reclamation', kind: DeploymentReclamation } as const;

export type Deployment = With<v1.Deployment, Reclaimable>;
export const Deployment: Codec<Deployment, PartialOf<typeof v1.Deployment> & Reclaimable> = extendCodec(
  'akash.deployment.v1.Deployment',
  v1.Deployment,
  [demand],
);

export type MsgCreateDeployment = With<v1beta4.MsgCreateDeployment, Reclaimable>;
export const MsgCreateDeployment: Codec<
  MsgCreateDeployment,
  PartialOf<typeof v1beta4.MsgCreateDeployment> & Reclaimable
> = extendCodec('akash.deployment.v1beta4.MsgCreateDeployment', v1beta4.MsgCreateDeployment, [demand]);

export type QueryDeploymentResponse = With<v1beta4.QueryDeploymentResponse, { deployment: Deployment | undefined }>;
export const QueryDeploymentResponse: Codec<
  QueryDeploymentResponse,
  PartialOf<typeof v1beta4.QueryDeploymentResponse>
> = extendCodec('akash.deployment.v1beta4.QueryDeploymentResponse', v1beta4.QueryDeploymentResponse, [
  { number: 1, name: 'deployment', kind: Deployment },
]);

export type QueryDeploymentsResponse = With<
  v1beta4.QueryDeploymentsResponse,
  { deployments: QueryDeploymentResponse[] }
>;
export const QueryDeploymentsResponse: Codec<
  QueryDeploymentsResponse,
  PartialOf<typeof v1beta4.QueryDeploymentsResponse>
> = extendCodec('akash.deployment.v1beta4.QueryDeploymentsResponse', v1beta4.QueryDeploymentsResponse, [
  { number: 1, name: 'deployments', repeated: true, kind: QueryDeploymentResponse },
]);

export type Order = With<v1beta5.Order, Reclaimable>;
export const Order: Codec<Order, PartialOf<typeof v1beta5.Order> & Reclaimable> = extendCodec(
  'akash.market.v1beta5.Order',
  v1beta5.Order,
  [demand],
);

export type QueryOrderResponse = { order: Order | undefined };
export const QueryOrderResponse: Codec<QueryOrderResponse, PartialOf<typeof v1beta5.QueryOrderResponse>> = extendCodec(
  'akash.market.v1beta5.QueryOrderResponse',
  v1beta5.QueryOrderResponse,
  [{ number: 1, name: 'order', kind: Order }],
);

export type QueryOrdersResponse = With<v1beta5.QueryOrdersResponse, { orders: Order[] }>;
export const QueryOrdersResponse: Codec<
  QueryOrdersResponse,
  PartialOf<typeof v1beta5.QueryOrdersResponse>
> = extendCodec('akash.market.v1beta5.QueryOrdersResponse', v1beta5.QueryOrdersResponse, [
  { number: 1, name: 'orders', repeated: true, kind: Order },
]);

type Offering = { reclamationWindow?: Duration | undefined };

export type MsgCreateBid = With<v1beta5.MsgCreateBid, Offering>;
export const MsgCreateBid: Codec<MsgCreateBid, PartialOf<typeof v1beta5.MsgCreateBid> & Offering> = extendCodec(
  'akash.market.v1beta5.MsgCreateBid',
  v1beta5.MsgCreateBid,
  [{ number: 5, name: 'reclamationWindow', kind: Duration }],
);

export type Bid = With<v1beta5.Bid, Offering>;
export const Bid: Codec<Bid, PartialOf<typeof v1beta5.Bid> & Offering> = extendCodec(
  'akash.market.v1beta5.Bid',
  v1beta5.Bid,
  [{ number: 6, name: 'reclamationWindow', kind: Duration }],
);

export type QueryBidResponse = With<v1beta5.QueryBidResponse, { bid: Bid | undefined }>;
export const QueryBidResponse: Codec<QueryBidResponse, PartialOf<typeof v1beta5.QueryBidResponse>> = extendCodec(
  'akash.market.v1beta5.QueryBidResponse',
  v1beta5.QueryBidResponse,
  [{ number: 1, name: 'bid', kind: Bid }],
);

export type QueryBidsResponse = With<v1beta5.QueryBidsResponse, { bids: QueryBidResponse[] }>;
export const QueryBidsResponse: Codec<QueryBidsResponse, PartialOf<typeof v1beta5.QueryBidsResponse>> = extendCodec(
  'akash.market.v1beta5.QueryBidsResponse',
  v1beta5.QueryBidsResponse,
  [{ number: 1, name: 'bids', repeated: true, kind: QueryBidResponse }],
);

type Reclaimed = { state: Lease_State; reclamation?: Reclamation | undefined };
export type Lease = With<v1.Lease, Reclaimed>;
type LeasePartial = Omit<PartialOf<typeof v1.Lease>, 'state'> & Partial<Reclaimed>;
export const Lease: Codec<Lease, LeasePartial> = extendCodec('akash.market.v1.Lease', v1.Lease, [
  { number: 7, name: 'reclamation', kind: Reclamation },
]);

export type QueryLeaseResponse = With<v1beta5.QueryLeaseResponse, { lease: Lease | undefined }>;
type QueryLeasePartial = Omit<PartialOf<typeof v1beta5.QueryLeaseResponse>, 'lease'> & { lease?: LeasePartial };
export const QueryLeaseResponse: Codec<QueryLeaseResponse, QueryLeasePartial> = extendCodec(
  'akash.market.v1beta5.QueryLeaseResponse',
  v1beta5.QueryLeaseResponse,
  [{ number: 1, name: 'lease', kind: Lease }],
);

export type QueryLeasesResponse = With<v1beta5.QueryLeasesResponse, { leases: QueryLeaseResponse[] }>;
type QueryLeasesPartial = Omit<PartialOf<typeof v1beta5.QueryLeasesResponse>, 'leases'> & {
  leases?: QueryLeasePartial[];
};
export const QueryLeasesResponse: Codec<QueryLeasesResponse, QueryLeasesPartial> = extendCodec(
  'akash.market.v1beta5.QueryLeasesResponse',
  v1beta5.QueryLeasesResponse,
  [{ number: 1, name: 'leases', repeated: true, kind: QueryLeaseResponse }],
);

type Windows = { minReclamationWindow?: Duration | undefined; maxReclamationWindow?: Duration | undefined };
export type MarketParams = With<v1beta5.Params, Windows>;
export const MarketParams: Codec<MarketParams, PartialOf<typeof v1beta5.Params> & Windows> = extendCodec(
  'akash.market.v1beta5.Params',
  v1beta5.Params,
  [
    { number: 4, name: 'minReclamationWindow', kind: Duration },
    { number: 5, name: 'maxReclamationWindow', kind: Duration },
  ],
);

export type QueryMarketParamsResponse = { params: MarketParams | undefined };
export const QueryMarketParamsResponse: Codec<
  QueryMarketParamsResponse,
  { params?: PartialOf<typeof v1beta5.Params> & Windows }
> = extendCodec('akash.market.v1beta5.QueryParamsResponse', v1beta5.QueryParamsResponse, [
  { number: 1, name: 'params', kind: MarketParams },
]);

/** The provider's notice on an active lease; signed by the provider. */
export interface MsgLeaseStartReclaim {
  id: v1.LeaseID | undefined;
  reason: v1.LeaseClosedReason;
}
export const MsgLeaseStartReclaim: Codec<
  MsgLeaseStartReclaim,
  { id?: PartialOf<typeof v1.LeaseID>; reason?: v1.LeaseClosedReason }
> = extendCodec('akash.market.v1beta5.MsgLeaseStartReclaim', undefined, [
  { number: 1, name: 'id', kind: v1.LeaseID },
  { number: 2, name: 'reason', kind: 'int32' },
]);

export type MsgLeaseStartReclaimResponse = Record<string, never>;
export const MsgLeaseStartReclaimResponse: Codec<MsgLeaseStartReclaimResponse> = extendCodec(
  'akash.market.v1beta5.MsgLeaseStartReclaimResponse',
  undefined,
  [],
);

/** What a granter lets a grantee deposit, by denom; `spendLimit` is the older form and must be zero. */
export type DepositAuthorization = With<v1.DepositAuthorization, { spendLimits: Coin[] }>;
export const DepositAuthorization: Codec<
  DepositAuthorization,
  PartialOf<typeof v1.DepositAuthorization> & { spendLimits?: Coin[] }
> = extendCodec('akash.escrow.v1.DepositAuthorization', v1.DepositAuthorization, [
  { number: 3, name: 'spendLimits', repeated: true, kind: Coin },
]);

/** The vault's funding by governance; the SDK has it under its former name, with the same fields. */
export type MsgFundVault = v1.MsgSeedVault;
export const MsgFundVault: Codec<MsgFundVault, PartialOf<typeof v1.MsgSeedVault>> = extendCodec(
  'akash.bme.v1.MsgFundVault',
  v1.MsgSeedVault,
  [],
);
