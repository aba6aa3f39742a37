import 'reflect-metadata';
import { webcrypto, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import * as x509 from '@peculiar/x509';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ListedCertificate } from '../../src/gateway/tls/verifyProviderCertificate.ts';

/** Addresses of the right form and obviously nobody's. */
export const PROVIDER = `akash1${'p'.repeat(38)}`;
export const OTHER_PROVIDER = `akash1${'q'.repeat(38)}`;
export const TENANT = `akash1${'t'.repeat(38)}`;

export interface StandInCertificate extends ListedCertificate {
  readonly keyPem: string;
}

export interface StandInAnswer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

export interface StandInRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: string;
}

export interface GatewayStandIn {
  readonly hostUri: string;
  readonly port: number;
  /** What was asked over HTTP and for WebSockets, in order. */
  readonly requests: StandInRequest[];
  /** Server names of the TLS handshakes. */
  readonly serverNames: string[];
  /** How many TCP connections were made. */
  connections(): number;
  /** Resets all connections, as a dying network does. */
  dropAll(): void;
  close(): Promise<void>;
}

/** A self-signed certificate in the form of the chain's, listed as valid. */
export async function createStandInCertificate(
  options: { address?: string; from?: Date; to?: Date; serial?: bigint; issuer?: string } = {},
): Promise<StandInCertificate> {
  const { address = PROVIDER, serial = 1_700_000_000_123_456_789n } = options;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serial.toString(16),
    subject: `CN=${address}, 2.23.133.2.6=v0.0.1`,
    issuer: `CN=${options.issuer ?? address}, 2.23.133.2.6=v0.0.1`,
    notBefore: options.from ?? new Date(Date.now() - 3_600_000),
    notAfter: options.to ?? new Date(Date.now() + 3_600_000),
    publicKey: keys.publicKey,
    signingKey: keys.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyEncipherment | x509.KeyUsageFlags.dataEncipherment, true),
      new x509.ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.1']),
      new x509.BasicConstraintsExtension(false, undefined, true),
    ],
  });
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    serial: serial.toString(),
    certPem: certificate.toString('pem'),
    keyPem: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY'),
    state: 'valid',
  };
}

/** DER bytes of a certificate. */
export function derOf(certificate: ListedCertificate): Uint8Array {
  return new X509Certificate(certificate.certPem).raw;
}

/**
 * A provider's gateway as far as a tenant's client can tell: real TLS 1.3, HTTP and WebSockets on the loopback, whose answers a test
 * decides. An upgrade is answered with `upgradeRefusal`, if any, or never, when that is `silence`.
 */
export async function startGatewayStandIn(options: {
  certificate: StandInCertificate;
  answer?: (request: StandInRequest) => StandInAnswer | undefined;
  upgradeRefusal?: StandInAnswer | 'silence';
  onUpgrade?: () => void;
  onSocket?: (socket: WebSocket, request: StandInRequest) => void;
}): Promise<GatewayStandIn> {
  const { certPem: cert, keyPem: key } = options.certificate;
  const serverNames: string[] = [];
  const SNICallback = (name: string, proceed: (error: null) => void) => {
    serverNames.push(name);
    proceed(null);
  };
  const server = createServer({ cert, key, minVersion: 'TLSv1.3', SNICallback });
  const upgrades = new WebSocketServer({ noServer: true });
  const requests: StandInRequest[] = [];
  const connections: Socket[] = [];
  server.on('connection', (socket: Socket) => void connections.push(socket));
  server.on('tlsClientError', () => undefined);
  server.on('request', async (incoming, response) => {
    const request = await readRequest(incoming);
    requests.push(request);
    const answer = options.answer?.(request);
    // No answer: the request hangs, as at a provider that has frozen.
    if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  server.on('upgrade', (incoming, socket, head) => {
    const request = requestOf(incoming, '');
    requests.push(request);
    const { upgradeRefusal } = options;
    options.onUpgrade?.();
    if (upgradeRefusal === 'silence') return;
    if (upgradeRefusal) return void socket.end(rawAnswer(upgradeRefusal));
    upgrades.handleUpgrade(incoming, socket, head, (ws) => {
      ws.on('error', () => undefined);
      options.onSocket?.(ws, request);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const dropAll = () => {
    for (const socket of connections) if (!socket.destroyed) socket.resetAndDestroy();
  };
  return {
    hostUri: `https://127.0.0.1:${port}`,
    port,
    requests,
    serverNames,
    connections: () => connections.length,
    dropAll,
    close: async () => {
      dropAll();
      server.close();
      await once(server, 'close');
    },
  };
}

async function readRequest(incoming: IncomingMessage): Promise<StandInRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return requestOf(incoming, Buffer.concat(chunks).toString());
}

function requestOf(incoming: IncomingMessage, body: string): StandInRequest {
  const url = new URL(incoming.url ?? '/', 'https://stand-in');
  const { authorization } = incoming.headers;
  return { method: incoming.method ?? '', path: url.pathname, query: url.searchParams, authorization, body };
}

function rawAnswer(answer: StandInAnswer): string {
  const body = answer.body ?? '';
  return `HTTP/1.1 ${answer.status} Refused\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`;
}
