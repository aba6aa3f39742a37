import type { ChainConnection } from '../connection/chainConnection.ts';
import { QueryProvidersRequest, QueryProvidersResponse } from '../protocol/akash.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { decodeProvider, type ProviderView } from './findProvider.ts';
import { readList } from './readList.ts';

/** Every registered provider, those that left long ago too: the chain forgets none. */
export async function listProviders(connection: ChainConnection, signal?: AbortSignal): Promise<ProviderView[]> {
  const providers = await readList(
    connection,
    {
      path: queryPath.providers,
      encodeRequest: (pagination) =>
        QueryProvidersRequest.encode(QueryProvidersRequest.fromPartial({ pagination })).finish(),
      decodeResponse: QueryProvidersResponse.decode,
      itemsOf: (response) => response.providers,
    },
    signal,
  );
  return providers.map(decodeProvider);
}
