import { failQuery } from '../../query/queryFailure.ts';
import { failureOf, reasonOf } from '../../state/refusal.ts';
import { parseMessage } from '../json/parseMessage.ts';
import { parseScalar } from '../json/parseScalar.ts';
import { readJson } from '../json/readJson.ts';
import { gatewayTypes } from '../types/gatewayTypes.ts';
import type { Message } from '../types/messageType.ts';
import { fillField } from './fillField.ts';
import { parseQuery } from './parseQuery.ts';
import type { Route } from './routes.ts';

/** What of an HTTP request ends up in a gRPC request. */
export interface RequestParts {
  readonly variables: ReadonlyMap<string, string>;
  /** As it came, without the `?`. */
  readonly query: string;
  /** Missing for routes that take nothing from it. */
  readonly body?: string;
}

/**
 * The gRPC request of an HTTP request: a POST's body, or a GET's path variables and query. The query is not looked at when the path
 * says all. Source: the code that grpc-gateway v1.16 generates. @throws InvalidArgument.
 */
export function readRequest(route: Route, { variables, query, body }: RequestParts): Message {
  if (body !== undefined) return parseMessage(gatewayTypes, route.request, readJson(body));
  const message: Message = { type: route.request, values: new Map() };
  const names = [...variables.keys()];
  const asksQuery = route.request.fields.some(({ name }) => !names.includes(name));
  for (const [name, text] of variables) fillVariable(message, name, text);
  for (const [name, texts] of asksQuery ? parseQuery(query) : []) fillFromQuery(message, names, name, texts);
  return message;
}

function fillFromQuery(message: Message, variables: readonly string[], name: string, texts: readonly string[]): void {
  // `events[a]=b` is a map's form; of a list it makes two values.
  const open = name.endsWith(']') ? name.lastIndexOf('[') : -1;
  const path = (open < 0 ? name : name.slice(0, open)).split('.');
  // What the path says, the query cannot.
  if (variables.includes(path[0] ?? '')) return;
  fillField(message, path, open < 0 ? texts : [name.slice(open + 1, -1), ...texts]);
}

function fillVariable({ type, values }: Message, name: string, text: string): void {
  const kind = type.fields.find((field) => field.name === name)?.kind;
  if (kind?.is !== 'scalar') return;
  try {
    values.set(name, parseScalar(kind.scalar, text));
  } catch (error) {
    if (!reasonOf(error)) throw error;
    failQuery('InvalidArgument', `type mismatch, parameter: ${name}, error: ${failureOf(error).log}`);
  }
}
