import type { RpcClient } from '@cosmjs/tendermint-rpc';
import * as z from 'zod';
import { RunnerError } from '../../base/runnerError.ts';
import type { Endpoint } from './parseEndpoint.ts';
import { type PostAnswer, postJson } from './postJson.ts';

/** What a node said when it refused a call: JSON-RPC's code, and a text that no program should need to read. */
export interface RpcRefusal {
  readonly code: number;
  readonly data: string;
}

/** What a node that is at its limit asks for, by its header of that name: seconds or a date. */
export interface RetryAfter {
  readonly retryAfter: string;
}

type JsonRpcRequest = Parameters<RpcClient['execute']>[0];
type JsonRpcSuccess = Awaited<ReturnType<RpcClient['execute']>>;

const answerShape = z.looseObject({
  result: z.unknown().optional(),
  error: z.object({ code: z.int(), data: z.string().optional() }).optional(),
});
type Answer = z.infer<typeof answerShape>;

/**
 * One JSON-RPC call over HTTP.
 * @throws RunnerError NODE_UNREACHABLE when no answer comes (with a RetryAfter as its cause when the node names one), NODE_ANSWER_INVALID when it is not JSON-RPC, NODE_REFUSED with an RpcRefusal
 *   as its cause when the node declines. The reason of `signal` when that aborts.
 */
export async function callRpc(
  endpoint: Endpoint,
  request: JsonRpcRequest,
  signal?: AbortSignal,
): Promise<JsonRpcSuccess> {
  const response = await post(endpoint, request, signal);
  const answer = readAnswer(endpoint, request.method, response);
  if (answer.error) throw refusal(endpoint, request.method, answer.error);
  return { jsonrpc: '2.0', id: request.id, result: answer.result };
}

async function post(endpoint: Endpoint, request: JsonRpcRequest, signal?: AbortSignal): Promise<PostAnswer> {
  try {
    return await postJson({ url: endpoint.url, headers: endpoint.headers, body: JSON.stringify(request), signal });
  } catch (cause) {
    throw unreachable(endpoint, cause, signal);
  }
}

function readAnswer(endpoint: Endpoint, method: string, response: PostAnswer): Answer {
  const answer = answerShape.safeParse(parseJson(response.body));
  // CometBFT sends some of its errors with a bad status and a JSON-RPC body, and those say more than the status.
  if (answer.data?.error) return answer.data;
  if (response.status < 200 || response.status > 299) throw badStatus(endpoint, response);
  if (!answer.success) throw new RunnerError('NODE_ANSWER_INVALID', { endpoint: endpoint.name, method });
  return answer.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function badStatus(endpoint: Endpoint, { status, retryAfter }: PostAnswer): RunnerError {
  const cause: RetryAfter | undefined = retryAfter === undefined ? undefined : { retryAfter };
  return new RunnerError('NODE_UNREACHABLE', { endpoint: endpoint.name, reason: `HTTP ${status}` }, { cause });
}

function refusal(endpoint: Endpoint, method: string, error: { code: number; data?: string | undefined }): RunnerError {
  const cause: RpcRefusal = { code: error.code, data: error.data ?? '' };
  return new RunnerError('NODE_REFUSED', { endpoint: endpoint.name, method, rpcCode: error.code }, { cause });
}

function unreachable(endpoint: Endpoint, cause: unknown, signal?: AbortSignal): unknown {
  if (signal?.aborted) return signal.reason;
  const { code } = cause as { code?: unknown };
  const reason = typeof code === 'string' ? code : 'no connection';
  return new RunnerError('NODE_UNREACHABLE', { endpoint: endpoint.name, reason }, { cause });
}
