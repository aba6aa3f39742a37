import type { QueryContext } from '../state/context.ts';
import { failUnreadable } from './queryFailure.ts';

interface Reads<Message> {
  decode(bytes: Uint8Array): Message;
}
interface Writes<Message> {
  encode(message: Message): { finish(): Uint8Array };
}

/** One gRPC method of the node, reached through `abci_query`. */
export interface QueryRoute<Scope = QueryContext> {
  /** `/akash.market.v1beta5.Query/Orders`. */
  readonly path: string;
  /** Request bytes in, response bytes out. Throws a refusal; what it means to a client is said by `queryFailureOf`. */
  answer(scope: Scope, data: Uint8Array): Uint8Array;
}

/** Describes a query by its path, its messages, and what it answers. */
export function defineQuery<Request, Response, Scope = QueryContext>(query: {
  readonly path: string;
  readonly request: Reads<Request>;
  readonly response: Writes<Response>;
  readonly answer: (scope: Scope, request: Request) => Response;
}): QueryRoute<Scope> {
  return {
    path: query.path,
    answer: (scope, data) => query.response.encode(query.answer(scope, read(query.request, data))).finish(),
  };
}

function read<Request>(codec: Reads<Request>, data: Uint8Array): Request {
  try {
    return codec.decode(data);
  } catch {
    return failUnreadable();
  }
}
