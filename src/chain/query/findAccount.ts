import { BaseAccount } from 'cosmjs-types/cosmos/auth/v1beta1/auth';
import { QueryAccountRequest, QueryAccountResponse } from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { PubKey } from 'cosmjs-types/cosmos/crypto/secp256k1/keys';
import { BaseVestingAccount, ContinuousVestingAccount } from 'cosmjs-types/cosmos/vesting/v1beta1/vesting';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { orNotFound } from './orNotFound.ts';

export interface AccountView {
  readonly accountNumber: bigint;
  /** Of the next transaction, as of the last block: what waits in a mempool does not count. */
  readonly sequence: bigint;
  /** Compressed secp256k1; absent until the account has signed once. */
  readonly publicKey?: Uint8Array;
}

/** The account, or undefined for an address that never received anything. */
export async function findAccount(
  connection: ChainConnection,
  address: string,
  signal?: AbortSignal,
): Promise<AccountView | undefined> {
  const request = QueryAccountRequest.encode({ address }).finish();
  const bytes = await orNotFound(connection.abciQuery(queryPath.authAccount, request, signal));
  const base = bytes && baseOf(QueryAccountResponse.decode(bytes).account);
  return base && viewOf(base);
}

function viewOf(base: BaseAccount): AccountView {
  const publicKey = base.pubKey?.typeUrl === PubKey.typeUrl ? PubKey.decode(base.pubKey.value).key : undefined;
  return { accountNumber: base.accountNumber, sequence: base.sequence, ...(publicKey && { publicKey }) };
}

/** Vesting accounts carry the base account inside; both sit two or three messages deep, always in field 1. */
function baseOf(account: Any | undefined): BaseAccount | undefined {
  if (!account) return undefined;
  if (account.typeUrl === BaseAccount.typeUrl) return BaseAccount.decode(account.value);
  if (account.typeUrl === BaseVestingAccount.typeUrl) return BaseVestingAccount.decode(account.value).baseAccount;
  return ContinuousVestingAccount.decode(account.value).baseVestingAccount?.baseAccount;
}
