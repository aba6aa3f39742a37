import type { IncomingMessage } from 'node:http';
import { type Agent, request } from 'node:https';
import { RunnerError } from '../../base/runnerError.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'PUT';
  readonly path: string;
  /** What the Host header says; the agent alone decides where to connect. */
  readonly host: string;
  readonly port: number;
  /** Bearer token; none for the open routes. */
  readonly token?: string;
  /** JSON text. */
  readonly body?: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** Most bytes of an answer that are read. */
export const MAX_ANSWER_BYTES = 1024 * 1024;

/**
 * One request over the agent's checked connections. Redirects are answers like any other; nothing follows them. A connection that the
 * peer closed just as it was used again is replaced once, which all requests of the protocol allow.
 * @throws RunnerError GATEWAY_RESPONSE_TOO_LARGE, the signal's reason, and the socket's or the agent's own errors.
 */
export async function requestHttp(agent: Agent, asked: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
  const first = await attempt(agent, asked, signal);
  const answer = first ?? (await attempt(agent, asked, signal));
  if (!answer) throw new RunnerError('GATEWAY_RESPONSE_INVALID', { path: asked.path, problem: 'it hung up' });
  return answer;
}

/** Undefined when a reused connection turned out to be closed. */
async function attempt(agent: Agent, asked: HttpRequest, signal: AbortSignal): Promise<HttpAnswer | undefined> {
  signal.throwIfAborted();
  const outgoing = request({
    agent,
    host: asked.host,
    port: asked.port,
    path: asked.path,
    method: asked.method,
    headers: headersOf(asked),
    signal,
  });
  const response = Promise.withResolvers<IncomingMessage>();
  outgoing.on('response', response.resolve).on('error', response.reject).end(asked.body);
  try {
    const incoming = await response.promise;
    return { status: incoming.statusCode ?? 0, body: await readBody(incoming, asked.path) };
  } catch (error) {
    signal.throwIfAborted();
    if (outgoing.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET') return undefined;
    throw error;
  } finally {
    if (!outgoing.writableFinished) outgoing.destroy();
  }
}

/**
 * The text of an answer's body.
 * @throws RunnerError GATEWAY_RESPONSE_TOO_LARGE; the connection is closed then.
 */
export async function readBody(incoming: IncomingMessage, path: string, limit = MAX_ANSWER_BYTES): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop destroys the stream, and with it the connection.
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw new RunnerError('GATEWAY_RESPONSE_TOO_LARGE', { path, limit });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function headersOf(asked: HttpRequest): Record<string, string> {
  return {
    accept: 'application/json',
    ...(asked.token !== undefined && { authorization: `Bearer ${asked.token}` }),
    ...(asked.body !== undefined && {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(asked.body)),
    }),
  };
}
