import type { ChainConnection } from '../connection/chainConnection.ts';
import { type Provider, QueryProviderRequest, QueryProviderResponse } from '../protocol/akash.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { orNotFound } from './orNotFound.ts';

/** What a provider says of itself. None of it is checked by the chain. */
export interface ProviderView {
  readonly owner: string;
  readonly hostUri: string;
  readonly attributes: ReadonlyArray<{ readonly key: string; readonly value: string }>;
  /** How to reach its people, where it says so. */
  readonly info?: { readonly email: string; readonly website: string };
}

/** The provider's registration, or undefined when this account has none. */
export async function findProvider(
  connection: ChainConnection,
  owner: string,
  signal?: AbortSignal,
): Promise<ProviderView | undefined> {
  const request = QueryProviderRequest.encode({ owner }).finish();
  const bytes = await orNotFound(connection.abciQuery(queryPath.provider, request, signal));
  const provider = bytes && QueryProviderResponse.decode(bytes).provider;
  return provider && decodeProvider(provider);
}

/** Reads the protobuf form. */
export function decodeProvider({ owner, hostUri, attributes, info }: Provider): ProviderView {
  const isTold = info && (info.email !== '' || info.website !== '');
  return { owner, hostUri, attributes, ...(isTold && { info: { email: info.email, website: info.website } }) };
}
