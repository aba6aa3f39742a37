import { QueryClient, setupAuthExtension, setupBankExtension } from '@cosmjs/stargate';
import { Comet38Client } from '@cosmjs/tendermint-rpc';
import { BaseAccount, ModuleAccount } from 'cosmjs-types/cosmos/auth/v1beta1/auth';
import { QueryAccountsRequest, QueryAccountsResponse } from 'cosmjs-types/cosmos/auth/v1beta1/query';
import {
  QueryBidsRequest,
  QueryBidsResponse,
  QueryDeploymentsRequest,
  QueryDeploymentsResponse,
  QueryLeasesRequest,
  QueryLeasesResponse,
  QueryOrdersRequest,
  QueryOrdersResponse,
} from '../../src/chain/protocol/akash.ts';

/** Balances by denom. */
export type Balances = Readonly<Record<string, bigint>>;

/**
 * The chain as an outsider sees it: a plain CosmJS client over the node's RPC. The demo judges by this and nothing else; it shares no code
 * with the embedded chain, and of the action's own client only the message definitions.
 */
export interface ChainReader {
  readonly comet: Comet38Client;
  height(): Promise<number>;
  /** All accounts, module accounts included. */
  accounts(): Promise<string[]>;
  balances(address: string): Promise<Balances>;
  orders(owner: string, dseq: string): Promise<QueryOrdersResponse['orders']>;
  bids(owner: string, dseq: string): Promise<QueryBidsResponse['bids']>;
  leases(filter: { owner?: string; dseq?: string; state?: string }): Promise<QueryLeasesResponse['leases']>;
  deployments(filter: { owner?: string; state?: string }): Promise<QueryDeploymentsResponse['deployments']>;
  close(): void;
}

/** Connects to the node's RPC (`http://127.0.0.1:…`). */
export async function connectReader(rpc: string): Promise<ChainReader> {
  const comet = await Comet38Client.connect(rpc);
  const queries = QueryClient.withExtensions(comet, setupAuthExtension, setupBankExtension);
  const ask = async (path: string, request: Uint8Array) => (await queries.queryAbci(path, request)).value;
  return {
    comet,
    height: async () => (await comet.status()).syncInfo.latestBlockHeight,
    accounts: () => listAccounts(ask),
    balances: async (address) => {
      const coins = await queries.bank.allBalances(address);
      return Object.fromEntries(coins.map((coin) => [coin.denom, BigInt(coin.amount)]));
    },
    orders: async (owner, dseq) => {
      const request = QueryOrdersRequest.fromPartial({ filters: { owner, dseq } });
      const answer = await ask('/akash.market.v1beta5.Query/Orders', QueryOrdersRequest.encode(request).finish());
      return QueryOrdersResponse.decode(answer).orders;
    },
    bids: async (owner, dseq) => {
      const request = QueryBidsRequest.fromPartial({ filters: { owner, dseq } });
      const answer = await ask('/akash.market.v1beta5.Query/Bids', QueryBidsRequest.encode(request).finish());
      return QueryBidsResponse.decode(answer).bids;
    },
    leases: async (filters) => {
      const request = QueryLeasesRequest.fromPartial({ filters });
      const answer = await ask('/akash.market.v1beta5.Query/Leases', QueryLeasesRequest.encode(request).finish());
      return QueryLeasesResponse.decode(answer).leases;
    },
    deployments: async (filters) => {
      const request = QueryDeploymentsRequest.fromPartial({ filters });
      const data = QueryDeploymentsRequest.encode(request).finish();
      return QueryDeploymentsResponse.decode(await ask('/akash.deployment.v1beta4.Query/Deployments', data))
        .deployments;
    },
    close: () => comet.disconnect(),
  };
}

async function listAccounts(ask: (path: string, data: Uint8Array) => Promise<Uint8Array>): Promise<string[]> {
  const found: string[] = [];
  let key: Uint8Array | undefined = new Uint8Array();
  while (key) {
    const request = QueryAccountsRequest.fromPartial({ pagination: { key, limit: 50n } });
    const data = QueryAccountsRequest.encode(request).finish();
    const page = QueryAccountsResponse.decode(await ask('/cosmos.auth.v1beta1.Query/Accounts', data));
    found.push(...page.accounts.map(addressOf));
    const next = page.pagination?.nextKey;
    key = next && next.length > 0 ? next : undefined;
  }
  return found;
}

function addressOf(account: { typeUrl: string; value: Uint8Array }): string {
  if (account.typeUrl !== '/cosmos.auth.v1beta1.ModuleAccount') return BaseAccount.decode(account.value).address;
  return ModuleAccount.decode(account.value).baseAccount?.address ?? '';
}
