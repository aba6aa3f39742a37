import { QueryParamsResponse } from 'cosmjs-types/cosmos/auth/v1beta1/query';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { queryPath } from '../protocol/queryPath.ts';

export interface AuthParamsView {
  /** Of a memo, in bytes. */
  readonly maxMemoLength: bigint;
  readonly maxSignatures: bigint;
  /** Gas for each byte of a transaction. */
  readonly gasPerByte: bigint;
}

/** What the chain asks of every transaction. */
export async function getAuthParams(connection: ChainConnection, signal?: AbortSignal): Promise<AuthParamsView> {
  const bytes = await connection.abciQuery(queryPath.authParams, new Uint8Array(), signal);
  const { params } = QueryParamsResponse.decode(bytes);
  return {
    maxMemoLength: params?.maxMemoCharacters ?? 0n,
    maxSignatures: params?.txSigLimit ?? 0n,
    gasPerByte: params?.txSizeCostPerByte ?? 0n,
  };
}
