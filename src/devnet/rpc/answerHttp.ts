import { posix } from 'node:path';
import { callMethod, type RpcScope } from './callMethod.ts';
import { readWhole } from './goJson/readJson.ts';
import { errorText, type RpcCall, readCalls, responseText } from './jsonRpc.ts';
import { listEndpoints } from './listEndpoints.ts';
import { rpcErrors } from './rpcError.ts';
import type { RpcOutcome } from './rpcMethod.ts';
import { rpcMethods } from './rpcMethods.ts';
import { parseUriQuery } from './uriQuery.ts';

/** A request, taken apart. */
export interface HttpRequest {
  /** Of the URI, not decoded. */
  readonly path: string;
  /** Of the URI, without the question mark. */
  readonly query: string;
  readonly host: string;
  readonly body: string;
  /** The body is a form: its fields are parameters too. */
  readonly isForm: boolean;
  /** Who asks: `127.0.0.1:40001`. */
  readonly address: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** It was answered before the node looks at its clock. */
  readonly isEarly?: true;
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const CACHED = { 'Cache-Control': 'public, max-age=86400' };
const MAX_BATCH = 10;
/** URIs have no ids; and who panics does not know them. */
const NO_ID = -1n;
/** What only a WebSocket can do. */
const SOCKET_METHODS = new Set(['subscribe', 'unsubscribe', 'unsubscribe_all']);

/**
 * Answers a request of any method, as the node does: at `/` calls in the body, or the list of methods when there is no body; at a method's
 * name that method. Source: cometbft `rpc/jsonrpc/server/{http_server,http_json_handler,http_uri_handler}.go`.
 */
export async function answerHttp(scope: RpcScope, request: HttpRequest): Promise<HttpAnswer> {
  if (request.path === '*') return { status: 400, headers: { Connection: 'close' }, body: '' };
  const path = decodePath(request.path);
  if (path === undefined)
    return { status: 400, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: '400 Bad Request' };
  const calls = request.body === '' ? undefined : readBody(path, request.body);
  const tooMany = refuseBatch(calls);
  if (tooMany) return tooMany;
  const clean = cleanPath(path);
  if (clean !== path) return redirect(clean, request.query);
  if (path === '/') return calls ? answerCalls(scope, calls, request.address) : list(request.host);
  if (path === '/websocket') return plain(400, 'Bad Request', { 'Sec-Websocket-Version': '13' });
  const name = path.slice(1);
  if (SOCKET_METHODS.has(name)) return failed(404, errorText(NO_ID, rpcErrors.methodNotFound('')));
  return rpcMethods.has(name) ? answerUri(scope, name, request) : notFound();
}

/** The answer to a body that could not be read. */
export function unreadable(reason: string): HttpAnswer {
  const body = errorText(undefined, rpcErrors.invalidRequest(`error reading request body: ${reason}`));
  return { ...failed(400, body), isEarly: true };
}

/** Go's answers in plain words. */
export function plain(status: number, text: string, headers: Readonly<Record<string, string>> = {}): HttpAnswer {
  const type = { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' };
  return { status, headers: { ...headers, ...type }, body: `${text}\n` };
}

function notFound(): HttpAnswer {
  return plain(404, '404 page not found');
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function cleanPath(path: string): string {
  return posix.normalize(path.startsWith('/') ? path : `/${path}`);
}

function redirect(path: string, query: string): HttpAnswer {
  const target = query === '' ? path : `${path}?${query}`;
  const headers = { 'Content-Type': 'text/html; charset=utf-8', Location: target };
  return { status: 307, headers, body: `<a href="${target.replace(/[<>&"]/g, '')}">Temporary Redirect</a>.\n\n` };
}

function list(host: string): HttpAnswer {
  return { status: 200, headers: { 'Content-Type': 'text/html' }, body: listEndpoints(host) };
}

function failed(status: number, body: string): HttpAnswer {
  return { status, headers: JSON_TYPE, body };
}

async function answerUri(scope: RpcScope, name: string, request: HttpRequest): Promise<HttpAnswer> {
  const query = parseUriQuery(request.query, ...(request.isForm ? [request.body] : []));
  const outcome = await callMethod(scope, name, query, request.address);
  const body = responseText(NO_ID, outcome);
  if (!outcome.ok) return failed(500, body);
  return { status: 200, headers: { ...JSON_TYPE, ...(outcome.isCacheable && CACHED) }, body };
}

type Calls = ReturnType<typeof readCalls>;

/** The calls in a body; undefined when there can be none. Any body of a list is looked at, whatever the path. */
function readBody(path: string, body: string): Calls | undefined {
  if (path !== '/' && !/^[ \t\r\n]*\[/.test(body)) return undefined;
  const json = readWhole(body);
  return json.ok ? readCalls(json.value) : json;
}

/** A list of calls that is too long is refused before anything else is looked at. */
function refuseBatch(read: Calls | undefined): HttpAnswer | undefined {
  if (!read?.ok || !read.value.isBatch || read.value.calls.length <= MAX_BATCH) return undefined;
  const problem = `batch request exceeds maximum (${MAX_BATCH}) allowed number of requests`;
  const body = errorText(undefined, rpcErrors.invalidRequest(problem));
  return { status: 200, headers: JSON_TYPE, body, isEarly: true };
}

async function answerCalls(scope: RpcScope, read: Calls, address: string): Promise<HttpAnswer> {
  if (!read.ok) return failed(500, errorText(undefined, rpcErrors.parse(`error unmarshaling request: ${read.error}`)));
  const texts: string[] = [];
  let isCacheable = true;
  for (const call of read.value.calls) {
    if (call.id === undefined) continue;
    const outcome = await answerCall(scope, call, address);
    if (outcome.isPanic) return failed(500, responseText(NO_ID, outcome));
    isCacheable &&= outcome.isCacheable === true;
    texts.push(responseText(call.id, outcome));
  }
  if (texts.length === 0) return { status: 200, headers: {}, body: '' };
  const headers = { ...JSON_TYPE, ...(isCacheable && CACHED) };
  return { status: 200, headers, body: texts.length === 1 ? (texts[0] ?? '') : `[${texts.join(',')}]` };
}

function answerCall(scope: RpcScope, { method, params }: RpcCall, address: string): Promise<RpcOutcome> {
  return callMethod(scope, method, params, address);
}
