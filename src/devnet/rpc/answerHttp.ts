import { callMethod, type RpcScope } from './callMethod.ts';
import { errorResponse, parseJson, readCall, response } from './jsonRpc.ts';
import { rpcErrors } from './rpcError.ts';
import { rpcMethods } from './rpcMethods.ts';

/** An HTTP answer: JSON, or nothing for calls without an id. */
export interface HttpAnswer {
  readonly status: number;
  readonly json?: unknown;
}

/** Answers a POST: one call, or an array of them, each answered in its place. */
export async function answerPost(scope: RpcScope, body: string): Promise<HttpAnswer> {
  const json = parseJson(body);
  if (json === undefined)
    return { status: 500, json: errorResponse(null, rpcErrors.parse('error unmarshaling request: invalid JSON')) };
  if (!Array.isArray(json)) return wrap(await answerCall(scope, json));
  const answers = await Promise.all(json.map((one) => answerCall(scope, one)));
  return wrap(answers.filter((answer) => answer !== undefined));
}

/** Answers a GET: `/status`, `/block?height=5`. Errors of the URI form carry status 500. */
export async function answerGet(scope: RpcScope, url: URL): Promise<HttpAnswer> {
  const name = url.pathname.slice(1);
  if (name === '')
    return {
      status: 200,
      json: { methods: [...rpcMethods.values()].map(({ name, names }) => ({ name, params: names })) },
    };
  if (!rpcMethods.has(name)) return { status: 404, json: errorResponse(-1, rpcErrors.methodNotFound('')) };
  const outcome = await callMethod(scope, name, url.searchParams);
  return { status: outcome.ok ? 200 : 500, json: response(-1, outcome) };
}

async function answerCall(scope: RpcScope, json: unknown): Promise<object | undefined> {
  const call = readCall(json);
  if (!call) return errorResponse(null, rpcErrors.invalidRequest('not a JSON-RPC 2.0 call'));
  const outcome = await callMethod(scope, call.method, call.params);
  return call.id === undefined ? undefined : response(call.id, outcome);
}

function wrap(json: object | undefined): HttpAnswer {
  return json === undefined ? { status: 200 } : { status: 200, json };
}
