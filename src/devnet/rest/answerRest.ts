import type { IncomingHttpHeaders } from 'node:http';
import type { ChainNode } from '../node/chainNode.ts';
import { grpcStatusOf } from '../query/grpcStatusOf.ts';
import { failQuery } from '../query/queryFailure.ts';
import { httpStatusOf } from './httpStatusOf.ts';
import { renderMessage } from './json/renderMessage.ts';
import { type FoundRoute, findRoute } from './request/findRoute.ts';
import { cleanPath, parseTarget, type Target } from './request/parseTarget.ts';
import { readHeight } from './request/readHeight.ts';
import { readRequest } from './request/readRequest.ts';
import { gatewayTypes } from './types/gatewayTypes.ts';
import { decodeMessage } from './wire/decodeMessage.ts';
import { encodeMessage } from './wire/encodeMessage.ts';

/** An HTTP request, whose body is read only where a route takes it. */
export interface RestRequest {
  readonly method: string;
  /** As it stands in the request line. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  /** The body's text; undefined when it is too large. */
  readBody(): Promise<string | undefined>;
}

export interface RestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Answers one request as the gateway does, failures included: `{"code":5,"message":"…","details":[]}` with the HTTP status that stands
 * for the code. Unknown paths and wrong methods are Unimplemented. Source: grpc-gateway v1.16 `runtime/mux.go`, cosmos-sdk `server/api`.
 */
export async function answerRest(node: ChainNode, request: RestRequest): Promise<RestAnswer> {
  const target = parseTarget(request.target);
  if (!target) return BAD_TARGET;
  const clean = cleanPath(target.path);
  if (clean !== target.path) return redirect(clean, target);
  try {
    return await answerTarget(node, request, target);
  } catch (error) {
    return failed(grpcStatusOf(error));
  }
}

/** What Go's server itself says to a request that it cannot read. */
const BAD_TARGET: RestAnswer = {
  status: 400,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' },
  body: '400 Bad Request',
};

/** Source: gorilla/mux `mux.go` ServeHTTP. */
function redirect(path: string, { query }: Target): RestAnswer {
  const Location = `${encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23')}${query === '' ? '' : `?${query}`}`;
  return { status: 301, headers: { Location }, body: '' };
}

async function answerTarget(node: ChainNode, request: RestRequest, target: Target): Promise<RestAnswer> {
  // A form may be sent to where a GET is meant, for queries too long for a URL, or name the method it means.
  const isForm = request.method === 'POST' && request.headers['content-type'] === 'application/x-www-form-urlencoded';
  const override = isForm ? request.headers['x-http-method-override'] : undefined;
  const method = typeof override === 'string' && override !== '' ? override.toUpperCase() : request.method;
  const found = findRoute(method, target.path, isForm) ?? failQuery('Unimplemented', 'Not Implemented');
  const { route, variables } = found;
  checkTimeout(request.headers);
  const body = method === 'POST' ? await readWholeBody(request) : '';
  const parts =
    route.httpMethod === 'POST'
      ? { variables, query: '', body }
      : { variables, query: [body, target.query].filter((part) => part !== '').join('&') };
  return callNode(node, found, encodeMessage(readRequest(route, parts)), readHeight(request.headers));
}

/** Calls here take no time, so that only the header's form counts. Source: grpc-gateway v1.16 `runtime/context.go` timeoutDecode. */
function checkTimeout(headers: IncomingHttpHeaders): void {
  const given = headers['grpc-timeout'];
  if (typeof given === 'string' && given !== '' && !/^\d+[HMSmun]$/.test(given)) {
    failQuery('InvalidArgument', `invalid grpc-timeout: ${given}`);
  }
}

async function readWholeBody(request: RestRequest): Promise<string> {
  return (await request.readBody()) ?? failQuery('InvalidArgument', 'http: request body too large');
}

function callNode(node: ChainNode, { route }: FoundRoute, data: Uint8Array, asked: bigint): RestAnswer {
  const answer = node.callGrpc(route.grpcPath, data, asked);
  if (!answer.ok) return failed(answer, answer.height);
  const body = renderMessage(gatewayTypes, decodeMessage(route.response, answer.value));
  return {
    status: 200,
    headers: { ...headersAt(answer.height), 'X-Cosmos-Block-Height': answer.height.toString() },
    body,
  };
}

function failed({ code, message }: { readonly code: number; readonly message: string }, height?: bigint): RestAnswer {
  const body = JSON.stringify({ code, message, details: [] });
  return { status: httpStatusOf(code), headers: headersAt(height), body };
}

/** Metadata of the gRPC answer go out under a prefix; there are none when the call did not get to its method. */
function headersAt(height: bigint | undefined): Record<string, string> {
  const own = { 'Content-Type': 'application/json' };
  if (height === undefined) return own;
  return {
    ...own,
    'Grpc-Metadata-Content-Type': 'application/grpc',
    'Grpc-Metadata-X-Cosmos-Block-Height': height.toString(),
  };
}
