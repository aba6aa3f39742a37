import type { AddressInfo, Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import type { Clock } from '../../base/clock.ts';
import type { Logger } from '../../base/logger.ts';
import type { Result } from '../../base/result.ts';
import { describeError } from '../../base/runnerError.ts';
import type { LeaseId } from '../../chain/protocol/ids.ts';
import { type RouteParams, routePatterns } from '../../gateway/routes.ts';
import type { ServiceState } from '../executor/executor.ts';
import { type AuthOptions, authenticate, type Caller } from './authenticate.ts';
import { authorizeLease, authorizeManifest, type RequestRefusal } from './authorize.ts';
import { createUpgradeHandler } from './createUpgradeHandler.ts';
import type { GatewayBackend } from './gatewayBackend.ts';
import { leaseStatusBody, providerStatusBody, serviceStatusBody } from './statusBodies.ts';

export interface GatewayServerOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly certificate: { readonly certPem: string; readonly keyPem: string };
  readonly auth: AuthOptions;
  readonly backend: GatewayBackend;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface GatewayServer {
  readonly port: number;
  /** Ends all requests and streams. The workloads behind them live on. */
  close(): Promise<void>;
}

/** Enough for any manifest; larger bodies are refused before they are read. */
const MOST_BODY_BYTES = 1024 * 1024;
/** How long a manifest may take, as upstream. */
const REQUEST_MS = 120_000;
const NO_LEASE: RequestRefusal = { status: 404, message: 'no lease for deployment', auth: false };

type App = ReturnType<typeof createApp>;

/**
 * The provider's gateway: the routes of facts/provider.md §1.1 on TLS 1.3 with the certificate that is on the chain, whatever server name
 * is asked for. @throws when the port is taken.
 */
export async function startGatewayServer(options: GatewayServerOptions): Promise<GatewayServer> {
  const app = createApp(options);
  const stopped = new AbortController();
  const { backend, auth, clock, logger } = options;
  const streams = { executor: backend.executor, clock, logger };
  addOpenRoutes(app, backend);
  addManifestRoute(app, options);
  addLeaseRoutes(app, options);
  const upgrade = createUpgradeHandler({ provider: backend.provider, auth, streams, logger, signal: stopped.signal });
  app.server.on('upgrade', upgrade);
  const dropConnections = trackConnections(app);
  await app.listen({ host: options.host, port: options.port });
  return {
    port: (app.server.address() as AddressInfo).port,
    async close() {
      stopped.abort();
      const closed = app.close();
      dropConnections();
      await closed;
    },
  };
}

/** HTTP's own list lacks connections that are still shaking hands, or were upgraded. @returns what ends them all. */
function trackConnections(app: App): () => void {
  const sockets = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}

function createApp({ certificate, logger }: GatewayServerOptions) {
  const app = Fastify({
    bodyLimit: MOST_BODY_BYTES,
    requestTimeout: REQUEST_MS,
    https: {
      cert: certificate.certPem,
      key: certificate.keyPem,
      minVersion: 'TLSv1.3',
      // Client certificates are self-signed; verifyClientCertificate compares them with the chain's, request by request.
      requestCert: true,
      rejectUnauthorized: false,
    },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error: { statusCode?: number; message?: string }, _request, reply) => {
    const { statusCode = 500 } = error;
    if (statusCode >= 500) logger.warn('a request failed', { reason: describeError(error) });
    return sendText(reply, statusCode, statusCode >= 500 ? 'internal error' : (error.message ?? 'refused'));
  });
  return app;
}

function addOpenRoutes(app: App, backend: GatewayBackend): void {
  app.get(routePatterns.version, () => ({ akash: { name: 'akash-runner', version: backend.version }, kube: null }));
  app.get(routePatterns.address, () => ({ address: backend.provider }));
  app.get(routePatterns.status, async () => providerStatusBody(await backend.getFacts()));
}

function addManifestRoute(app: App, options: GatewayServerOptions): void {
  const { backend } = options;
  const admitted = createAdmission(options, (caller, params) => authorizeManifest(caller, params, backend.provider));
  app.put(routePatterns.manifest, { onRequest: admitted.check }, async (request, reply) => {
    const accepted = await backend.acceptManifest(admitted.get(request), String(request.body ?? ''));
    return accepted.ok ? reply.send('') : sendText(reply, accepted.error.status, accepted.error.message);
  });
}

function addLeaseRoutes(app: App, options: GatewayServerOptions): void {
  const { backend } = options;
  const statesOf = async (lease: LeaseId): Promise<readonly ServiceState[]> =>
    (await backend.executor.findServices(lease)) ?? [];
  addLeaseRoute(app, options, 'leaseManifest', async ({ group }) => [group]);
  addLeaseRoute(app, options, 'leaseStatus', async ({ lease, group }) =>
    leaseStatusBody(group, await statesOf(lease), backend.publicHostname),
  );
  addLeaseRoute(app, options, 'serviceStatus', async ({ lease, group }, params) => {
    const service = group.services.find(({ name }) => name === params['service']);
    const states = service && (await statesOf(lease));
    return (
      service &&
      serviceStatusBody(
        service,
        states?.find(({ name }) => name === service.name),
      )
    );
  });
}

type Accepted = NonNullable<Awaited<ReturnType<GatewayBackend['findManifest']>>>;

/** A route that answers with JSON about a lease whose manifest we have; anything else is not found. */
function addLeaseRoute(
  app: App,
  options: GatewayServerOptions,
  route: 'leaseManifest' | 'leaseStatus' | 'serviceStatus',
  answer: (accepted: Accepted, params: RouteParams) => Promise<unknown>,
): void {
  const { backend } = options;
  const authorize = (caller: Caller, params: RouteParams) => authorizeLease(caller, route, params, backend.provider);
  const admitted = createAdmission(options, authorize);
  app.get(routePatterns[route], { onRequest: admitted.check }, async (request, reply) => {
    const accepted = await backend.findManifest(admitted.get(request));
    const body = accepted && (await answer(accepted, request.params as RouteParams));
    return body ?? sendRefusal(reply, NO_LEASE);
  });
}

/** Decides before the body is read who may go on, and keeps what it found out for the handler. */
function createAdmission<Target extends object>(
  { auth }: GatewayServerOptions,
  authorize: (caller: Caller, params: RouteParams) => Result<Target, RequestRefusal>,
) {
  const targets = new WeakMap<FastifyRequest, Target>();
  return {
    async check(request: FastifyRequest, reply: FastifyReply) {
      const { socket, headers } = request.raw;
      const certificate = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
      const caller = await authenticate(auth, { authorization: headers.authorization, certificate });
      if (!caller.ok) return sendRefusal(reply, { ...caller.error, auth: true });
      const target = authorize(caller.value, request.params as RouteParams);
      if (!target.ok) return sendRefusal(reply, target.error);
      targets.set(request, target.value);
      return undefined;
    },
    get(request: FastifyRequest): Target {
      return targets.get(request) as Target;
    },
  };
}

function sendRefusal(reply: FastifyReply, { status, message, auth }: RequestRefusal): FastifyReply {
  return auth ? reply.code(status).send({ message }) : sendText(reply, status, message);
}

function sendText(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).type('text/plain; charset=utf-8').send(`${text}\n`);
}
