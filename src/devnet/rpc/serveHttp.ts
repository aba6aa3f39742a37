import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../base/clock.ts';
import { answerHttp, type HttpAnswer, unreadable } from './answerHttp.ts';
import type { RpcScope } from './callMethod.ts';
import { readBody } from './readBody.ts';

/** Go announces the length of answers up to this one, and sends longer ones in chunks. */
const MAX_ANNOUNCED_BYTES = 2048;
/** How long Go listens on after it has refused a body, so that its answer is not lost. */
const LINGER_MS = 500;
const NO_HOST = '400 Bad Request: missing required Host header';

/** Answers one request. Whatever happens, it stays with this connection. */
export async function serveHttp(
  scope: RpcScope,
  request: IncomingMessage,
  response: ServerResponse,
  writeMs: number,
): Promise<void> {
  const clock = scope.node.clock;
  try {
    const begin = clock.now();
    sendAnswer(response, begin, await answer(scope, request, response));
    await cutSlowReader(response, clock, writeMs, scope.signal);
  } catch (error) {
    // The client went away in the middle of its request.
    scope.logger.debug('an HTTP request failed', { error: String(error) });
    response.destroy();
  }
}

/** Who asks, as the node tells clients apart. */
export function addressOf({ socket }: IncomingMessage): string {
  return `${socket.remoteAddress}:${socket.remotePort}`;
}

async function answer(scope: RpcScope, request: IncomingMessage, response: ServerResponse): Promise<HttpAnswer> {
  const { host } = request.headers;
  if (host === undefined && request.httpVersion === '1.1') {
    response.shouldKeepAlive = false;
    return { status: 400, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: NO_HOST, isEarly: true };
  }
  const body = await readBody(request);
  if (!body.ok) return refuseBody(scope, request, response, body.error);
  const [path = '/', ...query] = targetOf(request).split('?');
  return answerHttp(scope, {
    path,
    query: query.join('?'),
    host: host ?? '',
    body: body.value.toString('utf8'),
    isForm: request.headers['content-type']?.split(';')[0]?.trim() === 'application/x-www-form-urlencoded',
    address: addressOf(request),
  });
}

/** A proxy's form has a scheme and a host in front. */
function targetOf({ url = '/' }: IncomingMessage): string {
  return url.replace(/^https?:\/\/[^/?]*/i, '') || '/';
}

async function refuseBody(
  { node, signal }: RpcScope,
  request: IncomingMessage,
  response: ServerResponse,
  problem: string,
): Promise<HttpAnswer> {
  response.shouldKeepAlive = false;
  request.resume();
  const ended = new Promise<void>((resolve) => request.once('close', resolve).once('end', resolve));
  if (!request.readableEnded) await Promise.race([ended, node.clock.sleep(LINGER_MS, signal).catch(() => undefined)]);
  return unreadable(problem);
}

function sendAnswer(response: ServerResponse, beginMs: number, { status, headers, body, isEarly }: HttpAnswer): void {
  const bytes = Buffer.from(body);
  // Go says nothing about a connection that goes on.
  if (response.shouldKeepAlive && response.req.httpVersion === '1.1') response.removeHeader('Connection');
  const length = bytes.length <= MAX_ANNOUNCED_BYTES ? { 'Content-Length': bytes.length.toString() } : {};
  const time = isEarly ? {} : { 'X-Server-Time': Math.floor(beginMs / 1000).toString() };
  response.writeHead(status, { ...headers, ...time, ...length });
  response.end(bytes);
}

/** An answer that nobody takes is not kept for ever. */
async function cutSlowReader(
  response: ServerResponse,
  clock: Clock,
  writeMs: number,
  signal: AbortSignal,
): Promise<void> {
  if (response.writableFinished || response.destroyed) return;
  const done = new AbortController();
  response.once('finish', () => done.abort()).once('close', () => done.abort());
  const isOver = await clock.sleep(writeMs, AbortSignal.any([signal, done.signal])).then(
    () => true,
    () => false,
  );
  if (isOver) response.destroy();
}
