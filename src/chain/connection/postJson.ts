import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { finished } from 'node:stream';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** An answer of whatever status. */
export interface PostAnswer {
  readonly status: number;
  /** Of the header of that name. */
  readonly retryAfter: string | undefined;
  readonly body: string;
}

export interface PostOptions {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Posts JSON and reads the whole answer, over connections that are kept; redirects are answers like any other. Not by `fetch`, whose streams
 * leave so much garbage per answer that a long backlog of blocks takes some 50 MB more.
 * @throws the connection's own errors, with their code, and the signal's reason when that aborts.
 */
export async function postJson({ url, headers, body, signal }: PostOptions): Promise<PostAnswer> {
  signal?.throwIfAborted();
  const answer = Promise.withResolvers<IncomingMessage>();
  const send = url.startsWith('https:') ? requestHttps : requestHttp;
  const sent = { 'content-type': 'application/json', 'content-length': `${Buffer.byteLength(body)}` };
  const outgoing = send(url, { method: 'POST', headers: { 'accept-encoding': 'gzip', ...headers, ...sent } });
  outgoing.on('response', answer.resolve).on('error', answer.reject).end(body);
  const stop = () => outgoing.destroy();
  signal?.addEventListener('abort', stop);
  try {
    return await readAnswer(await answer.promise);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

async function readAnswer(incoming: IncomingMessage): Promise<PostAnswer> {
  const bytes = await readBytes(incoming);
  const body = incoming.headers['content-encoding'] === 'gzip' ? await promisify(gunzip)(bytes) : bytes;
  return { status: incoming.statusCode ?? 0, retryAfter: incoming.headers['retry-after'], body: body.toString() };
}

/** By its events rather than as a stream to iterate over, for the same reason. */
function readBytes(incoming: IncomingMessage): Promise<Buffer> {
  const whole = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  finished(incoming, (error) => (error ? whole.reject(error) : whole.resolve(Buffer.concat(chunks))));
  return whole.promise;
}
