import type { ChainConnection } from '../connection/chainConnection.ts';
import {
  type EscrowAccount,
  EscrowScope,
  QueryEscrowAccountsRequest,
  QueryEscrowAccountsResponse,
} from '../protocol/akash.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { decodeEscrow, type EscrowView } from './escrowView.ts';
import { readList } from './readList.ts';

/** An escrow account by itself: of a deployment (`xid` is `owner/dseq`) or of a bid (`owner/dseq/gseq/oseq/provider`). */
export interface EscrowAccountView extends EscrowView {
  readonly scope: string;
  readonly xid: string;
  readonly owner: string;
}

/**
 * Escrow accounts of a state, or of all three. The node's filter is the beginning of a text: dseq 1 also finds dseq 12.
 * @param filter.prefix such as `deployment/akash1…/12` or `bid/akash1…`. Without it all accounts.
 */
export async function listEscrowAccounts(
  connection: ChainConnection,
  filter: { prefix?: string; state?: 'open' | 'closed' | 'overdrawn' } = {},
  signal?: AbortSignal,
): Promise<EscrowAccountView[]> {
  const wanted = { xid: filter.prefix ?? '', state: filter.state ?? '' };
  const accounts = await readList(
    connection,
    {
      path: queryPath.escrowAccounts,
      encodeRequest: (pagination) =>
        QueryEscrowAccountsRequest.encode(QueryEscrowAccountsRequest.fromPartial({ ...wanted, pagination })).finish(),
      decodeResponse: QueryEscrowAccountsResponse.decode,
      itemsOf: (response) => response.accounts,
    },
    signal,
  );
  return accounts.map(decodeAccount);
}

function decodeAccount(account: EscrowAccount): EscrowAccountView {
  const { id, state } = account;
  return {
    ...decodeEscrow(account),
    scope: EscrowScope[id?.scope ?? 0] ?? 'invalid',
    xid: id?.xid ?? '',
    owner: state?.owner ?? '',
  };
}
