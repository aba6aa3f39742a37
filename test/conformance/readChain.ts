import { createHash } from 'node:crypto';
import { Comet38Client, HttpClient, type RpcClient } from '@cosmjs/tendermint-rpc';
import { QueryGranteeGrantsRequest, QueryGranteeGrantsResponse } from 'cosmjs-types/cosmos/authz/v1beta1/query';
import { QueryBalanceRequest, QueryBalanceResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { ConfigResponse } from 'cosmjs-types/cosmos/base/node/v1beta1/query';
import { systemClock } from '../../src/base/clock.ts';
import {
  Bid_State,
  Deployment_State,
  DepositAuthorization,
  EscrowState,
  Group_State,
  Lease_State,
  LeaseClosedReason,
  Order_State,
  QueryBidRequest,
  QueryBidResponse,
  QueryDeploymentRequest,
  QueryDeploymentResponse,
  QueryLeaseRequest,
  QueryLeaseResponse,
  QueryMarketParamsResponse,
  QueryOrderRequest,
  QueryOrderResponse,
  QueryProviderRequest,
  QueryProviderResponse,
  Source,
} from '../../src/chain/protocol/akash.ts';
import {
  type BidId,
  type DeploymentId,
  encodeBidId,
  encodeDeploymentId,
  encodeLeaseId,
  encodeOrderId,
  type LeaseId,
  type OrderId,
} from '../../src/chain/protocol/ids.ts';

import { Unmet } from './play.ts';

/** A deployment with its groups' states by gseq, and its escrow. Amounts as the node writes them. */
export interface SeenDeployment {
  readonly state: string;
  readonly hash: string;
  readonly groups: readonly string[];
  readonly escrow: {
    readonly state: string;
    readonly deposits: ReadonlyArray<{ readonly owner: string; readonly source: string; readonly balance: string }>;
    readonly transferred: readonly string[];
  };
}

export interface SeenLease {
  readonly state: string;
  readonly reason: string;
  readonly createdAt: bigint;
  /** Unix seconds; 0 until a reclamation begins. */
  readonly deadline: bigint;
  readonly withdrawn: string;
  readonly payment: string;
}

/** Plain `abci_query` with the network's own codecs: nothing of the client's queries, which are under test. */
export interface ChainReader {
  height(): Promise<bigint>;
  /** Undefined when the chain has none. */
  deployment(id: DeploymentId): Promise<SeenDeployment | undefined>;
  order(id: OrderId): Promise<string | undefined>;
  bid(id: BidId): Promise<string | undefined>;
  lease(id: LeaseId): Promise<SeenLease | undefined>;
  provider(owner: string): Promise<SeenProvider | undefined>;
  balance(address: string, denom: string): Promise<bigint>;
  /** What a granter still lets a grantee deposit, as coins' text; undefined without a grant. */
  depositGrant(granter: string, grantee: string): Promise<readonly string[] | undefined>;
  reclamationWindows(): Promise<{ least: bigint; most: bigint }>;
  /** What the node itself asks for a unit of gas, in its own words, or nothing. */
  minimumGasPrices(): Promise<string>;
  /** uact that a transaction moved to an address, by its block's events. */
  received(height: bigint, hash: string, address: string): Promise<bigint>;
  close(): void;
}

export interface SeenProvider {
  readonly hostUri: string;
  readonly attributes: ReadonlyArray<{ readonly key: string; readonly value: string }>;
  readonly info: { readonly email: string; readonly website: string };
}

/** For one call of the node, and between two. */
const CALL_MS = 15_000;
const PAUSE_MS = 500;
const MOST_ATTEMPTS = 4;

const MARKET = '/akash.market.v1beta5.Query';
const DEPLOYMENT = '/akash.deployment.v1beta4.Query';

export function openChainReader(rpcUrl: string): ChainReader {
  const comet = Comet38Client.create(patient(new HttpClient(rpcUrl, CALL_MS)));
  const ask = async (path: string, data: Uint8Array): Promise<Uint8Array | undefined> => {
    const { code, codespace, value } = await comet.abciQuery({ path, data });
    if (code === 0) return value;
    // An outage is no absence. Source: cosmos-sdk `types/errors` ErrKeyNotFound, as baseapp turns gRPC's NotFound into it.
    if (codespace === 'sdk' && code === 22) return undefined;
    throw new Unmet(`the node refused ${path}: ${codespace}/${code}`);
  };
  return {
    height: async () => BigInt((await comet.status()).syncInfo.latestBlockHeight),
    async deployment(id) {
      const data = QueryDeploymentRequest.encode({ id: encodeDeploymentId(id) }).finish();
      const value = await ask(`${DEPLOYMENT}/Deployment`, data);
      return value && viewDeployment(QueryDeploymentResponse.decode(value));
    },
    async order(id) {
      const value = await ask(`${MARKET}/Order`, QueryOrderRequest.encode({ id: encodeOrderId(id) }).finish());
      return value && Order_State[QueryOrderResponse.decode(value).order?.state ?? 0];
    },
    async bid(id) {
      const value = await ask(`${MARKET}/Bid`, QueryBidRequest.encode({ id: encodeBidId(id) }).finish());
      return value && Bid_State[QueryBidResponse.decode(value).bid?.state ?? 0];
    },
    async lease(id) {
      const value = await ask(`${MARKET}/Lease`, QueryLeaseRequest.encode({ id: encodeLeaseId(id) }).finish());
      return value && viewLease(QueryLeaseResponse.decode(value));
    },
    async provider(owner) {
      const data = QueryProviderRequest.encode({ owner }).finish();
      const value = await ask('/akash.provider.v1beta4.Query/Provider', data);
      const found = value && QueryProviderResponse.decode(value).provider;
      if (!found) return undefined;
      const { email = '', website = '' } = found.info ?? {};
      return { hostUri: found.hostUri, attributes: found.attributes, info: { email, website } };
    },
    async balance(address, denom) {
      const data = QueryBalanceRequest.encode({ address, denom }).finish();
      const value = await ask('/cosmos.bank.v1beta1.Query/Balance', data);
      return BigInt(value ? (QueryBalanceResponse.decode(value).balance?.amount ?? '0') : '0');
    },
    async depositGrant(granter, grantee) {
      const data = QueryGranteeGrantsRequest.encode(QueryGranteeGrantsRequest.fromPartial({ grantee })).finish();
      const value = await ask('/cosmos.authz.v1beta1.Query/GranteeGrants', data);
      const grants = value ? QueryGranteeGrantsResponse.decode(value).grants : [];
      const found = grants.find(
        (grant) =>
          grant.granter === granter && grant.authorization?.typeUrl === '/akash.escrow.v1.DepositAuthorization',
      );
      if (!found?.authorization) return undefined;
      return DepositAuthorization.decode(found.authorization.value).spendLimits.map(textOf);
    },
    async reclamationWindows() {
      const value = await ask(`${MARKET}/Params`, new Uint8Array());
      const params = value && QueryMarketParamsResponse.decode(value).params;
      return { least: params?.minReclamationWindow?.seconds ?? 0n, most: params?.maxReclamationWindow?.seconds ?? 0n };
    },
    async minimumGasPrices() {
      // A service of the node, not of the chain: one that does not offer it is paid the usual price.
      const value = await ask('/cosmos.base.node.v1beta1.Service/Config', new Uint8Array()).catch(() => undefined);
      return value ? ConfigResponse.decode(value).minimumGasPrice : '';
    },
    received: (height, hash, address) => sumReceived(comet, Number(height), hash, address),
    close: () => comet.disconnect(),
  };
}

/** Every question is asked again a little later: a connection may break, and a public node may say that it is busy. */
function patient(http: RpcClient): RpcClient {
  return {
    disconnect: () => http.disconnect(),
    async execute(request) {
      for (let attempt = 1; ; attempt++)
        try {
          return await http.execute(request);
        } catch (error) {
          if (attempt === MOST_ATTEMPTS) throw error;
          await systemClock.sleep(attempt * PAUSE_MS);
        }
    },
  };
}

function viewDeployment({ deployment, groups, escrowAccount }: QueryDeploymentResponse): SeenDeployment {
  const escrow = escrowAccount?.state;
  return {
    state: Deployment_State[deployment?.state ?? 0] ?? '',
    hash: Buffer.from(deployment?.hash ?? []).toString('hex'),
    groups: groups.map(({ state }) => Group_State[state] ?? ''),
    escrow: {
      state: EscrowState[escrow?.state ?? 0] ?? '',
      deposits: (escrow?.deposits ?? []).map(({ owner, source, balance }) => ({
        owner,
        source: Source[source] ?? '',
        balance: balance ? textOf(balance) : '',
      })),
      transferred: (escrow?.transferred ?? []).map(textOf),
    },
  };
}

function viewLease({ lease, escrowPayment }: QueryLeaseResponse): SeenLease {
  return {
    state: Lease_State[lease?.state ?? 0] ?? '',
    reason: LeaseClosedReason[lease?.reason ?? 0] ?? '',
    createdAt: BigInt(lease?.createdAt.toString() ?? '0'),
    deadline: lease?.reclamation?.deadline ?? 0n,
    withdrawn: escrowPayment?.state?.withdrawn ? textOf(escrowPayment.state.withdrawn) : '',
    payment: EscrowState[escrowPayment?.state?.state ?? 0] ?? '',
  };
}

/** `500000uact`, without the zeros behind a decimal point. */
function textOf({ amount, denom }: { amount: string; denom: string }): string {
  return `${amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount}${denom}`;
}

async function sumReceived(comet: Comet38Client, height: number, hash: string, address: string): Promise<bigint> {
  const [{ block }, { results }] = await Promise.all([comet.block(height), comet.blockResults(height)]);
  const at = block.txs.findIndex((tx) => createHash('sha256').update(tx).digest('hex').toUpperCase() === hash);
  const moves = (results[at]?.events ?? []).filter(({ type }) => type === 'coin_received');
  const mine = moves.map(({ attributes }) => Object.fromEntries(attributes.map(({ key, value }) => [key, value])));
  const amounts = mine.filter(({ receiver }) => receiver === address).map(({ amount }) => amount ?? '');
  return amounts.reduce((sum, amount) => sum + BigInt(/(\d+)uact/.exec(amount)?.[1] ?? '0'), 0n);
}
