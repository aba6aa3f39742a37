import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type HttpAnswer, plain, unreadable } from './answerHttp.ts';
import { isReadingBody } from './readBody.ts';

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  431: 'Request Header Fields Too Large',
};

/**
 * Answers what is no HTTP as Go does, and ends the connection. Who went away, or was silent for too long between two requests, gets no
 * answer. Source: Go `net/http/server.go` serve.
 */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  const answer = socket.writable ? answerTo(error.code ?? '', socket) : undefined;
  if (answer === undefined) return void socket.destroy();
  socket.end(answer);
}

/** Refuses to make a connection something else than HTTP. */
export function refuseUpgrade(status: number, socket: Duplex): void {
  const headers = { 'Sec-Websocket-Version': '13' };
  const text = REASONS[status] ?? '';
  socket.on('error', () => socket.destroy());
  socket.end(formatAnswer(status === 404 ? plain(404, '404 page not found') : plain(status, text, headers)));
}

function answerTo(code: string, socket: Duplex): string | undefined {
  if (code === 'HPE_HEADER_OVERFLOW') return bare(431);
  if (code === 'HPE_INVALID_CHUNK_SIZE') return formatAnswer(unreadable('invalid byte in chunk length'));
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT' && isReadingBody(socket)) return formatAnswer(unreadable(lateBody(socket)));
  // A head that is not there in time: Node says no more than that, and a silent peer is the most frequent one.
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT' || code === 'ECONNRESET') return undefined;
  return bare(400);
}

/** Go names both ends of the connection. */
function lateBody(socket: Duplex): string {
  const { localAddress, localPort, remoteAddress, remotePort } = socket as Socket;
  return `read tcp ${localAddress}:${localPort}->${remoteAddress}:${remotePort}: i/o timeout`;
}

/** Go's answer to what it cannot parse is not an HTTP handler's. */
function bare(status: number): string {
  const line = `${status} ${REASONS[status]}`;
  return `HTTP/1.1 ${line}\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n${line}`;
}

function formatAnswer({ status, headers, body }: HttpAnswer): string {
  const all = { ...headers, 'Content-Length': Buffer.byteLength(body).toString(), Connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${REASONS[status] ?? ''}\r\n${lines.join('')}\r\n${body}`;
}
