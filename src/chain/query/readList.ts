import { RunnerError } from '../../base/runnerError.ts';
import type { ChainConnection } from '../connection/chainConnection.ts';

/** One page request: the opaque key of the page before; the chain keeps the filters in it. */
export interface Page {
  readonly key: Uint8Array;
}

interface ListQuery<Response, Item> {
  readonly path: string;
  readonly encodeRequest: (page: Page) => Uint8Array;
  readonly decodeResponse: (bytes: Uint8Array) => Response;
  readonly itemsOf: (response: Response) => readonly Item[];
}

/** A list of a thousand pages is no longer a list that anyone meant to read, and a node that repeats its page key must not hold us for ever. */
const MAX_PAGES = 1_000;

/**
 * Reads a list page by page until it ends.
 * @throws RunnerError LIST_TOO_LONG after a thousand pages, and what abciQuery throws.
 */
export async function readList<Response extends { pagination?: { nextKey: Uint8Array } | undefined }, Item>(
  connection: ChainConnection,
  query: ListQuery<Response, Item>,
  signal?: AbortSignal,
): Promise<Item[]> {
  const items: Item[] = [];
  let key: Uint8Array = new Uint8Array();
  for (let page = 0; page < MAX_PAGES; page++) {
    const response = query.decodeResponse(await connection.abciQuery(query.path, query.encodeRequest({ key }), signal));
    items.push(...query.itemsOf(response));
    key = response.pagination?.nextKey ?? new Uint8Array();
    if (key.length === 0) return items;
  }
  throw new RunnerError('LIST_TOO_LONG', { path: query.path, pages: MAX_PAGES });
}
