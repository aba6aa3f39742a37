import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';
import { raceAbort } from '../../base/abort.ts';
import type { Clock } from '../../base/clock.ts';
import { RunnerError } from '../../base/runnerError.ts';
import { parseHostUri } from './parseHostUri.ts';
import { type LookUp, resolveGateway } from './resolveGateway.ts';
import { type ListedCertificate, verifyProviderCertificate } from './verifyProviderCertificate.ts';

export interface PinnedGateway {
  /** The provider's host URI on the chain. */
  readonly hostUri: string;
  /** Address of the provider that must answer there. */
  readonly provider: string;
  /** What the chain lists for that address; asked for every new connection, so that a revocation counts at once. */
  readonly listCertificates: (owner: string) => Promise<readonly ListedCertificate[]>;
  /** See mayConnectPrivately. */
  readonly allowPrivate: boolean;
  readonly clock: Clock;
  /** The operating system's resolver when absent. */
  readonly lookUp?: LookUp;
}

/** A TCP and TLS endpoint, found acceptable. */
interface Endpoint {
  readonly host: string;
  readonly address: string;
  readonly port: number;
}

/**
 * A TLS connection to the provider itself: nothing has been sent over it, and whoever is at the other end holds the key of a certificate
 * that the chain lists for the provider now. The only place that opens a connection to a gateway.
 * @throws RunnerError GATEWAY_URI_INVALID, GATEWAY_HOST_REFUSED, GATEWAY_UNREACHABLE, GATEWAY_CERTIFICATE_REFUSED, the signal's reason, or
 * what `listCertificates` throws.
 */
export async function connectPinned(gateway: PinnedGateway, signal: AbortSignal): Promise<TLSSocket> {
  const { host, port } = parseHostUri(gateway.hostUri);
  const lookUp = gateway.lookUp ?? systemLookUp;
  const addresses = await reaching(gateway, host, () => resolveGateway(host, { ...gateway, lookUp }));
  const failures: unknown[] = [];
  for (const address of addresses) {
    signal.throwIfAborted();
    try {
      return await connectAndVerify(gateway, { host, address, port }, signal);
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      failures.push(error);
    }
  }
  throw failures[0] ?? unreachable(gateway, host, 'its name has no address');
}

/**
 * Node's own check is off, as no public authority signs these certificates and OpenSSL refuses their key usage. Ours, stricter, stands
 * right below, before the socket leaves this function. The server name keeps a provider from showing a public certificate instead.
 */
async function connectAndVerify(gateway: PinnedGateway, endpoint: Endpoint, signal: AbortSignal): Promise<TLSSocket> {
  const socket = connect({
    host: endpoint.address,
    port: endpoint.port,
    servername: serverName(endpoint.host),
    rejectUnauthorized: false,
    minVersion: 'TLSv1.3',
    ALPNProtocols: ['http/1.1'],
  });
  // A reset may come at any moment of the checks; whoever uses the socket next listens for itself.
  socket.on('error', () => undefined);
  try {
    await reaching(gateway, endpoint.host, () => once(socket, 'secureConnect', { signal }), signal);
    const listed = await raceAbort(gateway.listCertificates(gateway.provider), signal);
    const presented = socket.getPeerX509Certificate()?.raw;
    const nowMs = gateway.clock.now();
    const verdict = verifyProviderCertificate({ presented, listed, provider: gateway.provider, nowMs });
    if (!verdict.ok) throw refused(gateway, endpoint.host, verdict.error.message);
    if (socket.destroyed) throw unreachable(gateway, endpoint.host, 'it hung up');
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

/** `mtls.<host>`, where colons of an IPv6 address give way: they cannot stand in a server name. */
function serverName(host: string): string {
  return `mtls.${host.replaceAll(':', '-')}`;
}

const systemLookUp: LookUp = async (host) => (await lookup(host, { all: true })).map((found) => found.address);

/** Runs a network step and turns the system's errors into ours. Only their code is shown: their text may hold what the peer chose. */
async function reaching<Value>(
  gateway: PinnedGateway,
  host: string,
  step: () => Promise<Value>,
  signal?: AbortSignal,
): Promise<Value> {
  try {
    return await step();
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof RunnerError) throw error;
    throw unreachable(gateway, host, (error as NodeJS.ErrnoException).code ?? 'the connection failed', error);
  }
}

function isUnreachable(error: unknown): boolean {
  return error instanceof RunnerError && error.kind === 'GATEWAY_UNREACHABLE';
}

function unreachable(gateway: PinnedGateway, host: string, problem: string, cause?: unknown): RunnerError {
  return new RunnerError('GATEWAY_UNREACHABLE', { provider: gateway.provider, host, problem }, { cause });
}

function refused(gateway: PinnedGateway, host: string, problem: string): RunnerError {
  return new RunnerError('GATEWAY_CERTIFICATE_REFUSED', { provider: gateway.provider, host, problem });
}
