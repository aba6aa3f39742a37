import type { TLSSocket } from 'node:tls';
import * as z from 'zod';
import { withDeadline } from '../../base/abort.ts';
import type { Logger } from '../../base/logger.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { RunnerError } from '../../base/runnerError.ts';
import type { LeaseId } from '../../chain/protocol/ids.ts';
import { leaseStatusShape } from '../leaseStatus.ts';
import { providerStatusShape } from '../providerStatus.ts';
import { leasePath, manifestPath, routePatterns } from '../routes.ts';
import { connectPinned, type PinnedGateway } from '../tls/connectPinned.ts';
import { mayConnectPrivately } from '../tls/hostPolicy.ts';
import { parseHostUri } from '../tls/parseHostUri.ts';
import type { DialGateway } from './dialGateway.ts';
import type { GatewayClient } from './gatewayClient.ts';
import { failureOfError, failureOfStatus, type GatewayFailure, printable } from './gatewayFailure.ts';
import { openShell } from './openShell.ts';
import { openWebSocket } from './openWebSocket.ts';
import { createPinnedAgent } from './pinnedAgent.ts';
import { type HttpAnswer, type HttpRequest, requestHttp } from './requestHttp.ts';
import { streamEvents } from './streamEvents.ts';
import { streamLogs } from './streamLogs.ts';
import { takeTurns } from './takeTurns.ts';

/** Limits in milliseconds: for a connection until it may be used, for a small request, and for a manifest, which a provider may ponder for 120 s. */
export interface GatewayDeadlines {
  readonly connectMs: number;
  readonly requestMs: number;
  readonly manifestMs: number;
}

export interface GatewayClientOptions extends Omit<PinnedGateway, 'allowPrivate'> {
  /** A token for this provider; asked for before each request that needs one. */
  readonly token: () => Promise<string>;
  /** Counts only on the chain of a devnet. */
  readonly allowPrivateHosts: boolean;
  readonly chainId: string;
  readonly logger: Logger;
  readonly deadlines?: Partial<GatewayDeadlines>;
}

const DEADLINES: GatewayDeadlines = { connectMs: 15_000, requestMs: 30_000, manifestMs: 130_000 };

/** At a time, and with them connections, beside those of streams. */
const MOST_REQUESTS = 4;

type Send = (
  request: Omit<HttpRequest, 'host' | 'port'>,
  deadlineMs: number,
  signal?: AbortSignal,
) => Promise<Answered>;
type Answered = Result<HttpAnswer, GatewayFailure>;

/** The tenant's client for one provider's gateway. Nothing is connected before the first call; nothing needs to be closed. */
export function createGatewayClient(options: GatewayClientOptions): GatewayClient {
  const deadlines = { ...DEADLINES, ...options.deadlines };
  const connect = connectorOf(options, deadlines.connectMs);
  const send = senderOf(options, connect);
  const dial = dialerOf(options, connect, deadlines.connectMs);
  const never = new AbortController().signal;
  return {
    async putManifest(dseq, body, signal) {
      const path = manifestPath(dseq);
      const request = { method: 'PUT', path, body, token: await options.token() } as const;
      const answer = await send(request, deadlines.manifestMs, signal);
      return answer.ok ? ok(undefined) : answer;
    },
    async getLeaseStatus(id, signal) {
      const path = leasePath('leaseStatus', id);
      const answer = await send({ method: 'GET', path, token: await options.token() }, deadlines.requestMs, signal);
      return readAnswer(answer, path, leaseStatusShape);
    },
    async getProviderStatus(signal) {
      const path = routePatterns.status;
      return readAnswer(await send({ method: 'GET', path }, deadlines.requestMs, signal), path, providerStatusShape);
    },
    streamLogs: (id: LeaseId, wanted, signal = never) => streamLogs(dial, id, wanted, signal),
    streamEvents: (id: LeaseId, wanted, signal = never) => streamEvents(dial, id, wanted, signal),
    openShell: (id: LeaseId, wanted, signal = never) => openShell(dial, id, wanted, signal),
  };
}

type Connect = (signal?: AbortSignal) => Promise<TLSSocket>;

function connectorOf(options: GatewayClientOptions, deadlineMs: number): Connect {
  const gateway = { ...options, allowPrivate: mayConnectPrivately(options) };
  const what = `connecting to provider ${options.provider}`;
  return async (signal) => {
    const socket = await withDeadline({ what, deadlineMs, clock: options.clock, signal }, (inner) =>
      connectPinned(gateway, inner),
    );
    options.logger.debug('connected to gateway', { provider: options.provider, hostUri: options.hostUri });
    return socket;
  };
}

function senderOf(options: GatewayClientOptions, connect: Connect): Send {
  const agent = createPinnedAgent(connect);
  const turns = takeTurns(MOST_REQUESTS);
  return (request, deadlineMs, signal) =>
    orFailure(options, signal, async () => {
      const address = parseHostUri(options.hostUri);
      const what = `${request.method} ${request.path}`;
      const answer = await withDeadline({ what, deadlineMs, clock: options.clock, signal }, (inner) =>
        turns(() => requestHttp(agent, { ...request, ...address }, inner)),
      );
      return isSuccess(answer.status) ? ok(answer) : err(failureOfStatus(answer.status, wordsOf(answer.body)));
    });
}

function dialerOf(options: GatewayClientOptions, connect: Connect, deadlineMs: number): DialGateway {
  const what = `opening a stream at provider ${options.provider}`;
  return async (route, handlers, signal) => {
    const token = await options.token();
    return orFailure(options, signal, async () => {
      const path = `${route.path}?${route.query}`;
      const request = { ...parseHostUri(options.hostUri), path, token, clock: options.clock };
      const connection = await connect(signal);
      // Once the upgrade is done, this signal aborts with the caller's only.
      return withDeadline({ what, deadlineMs, clock: options.clock, signal }, (inner) =>
        openWebSocket(connection, { ...request, signal: inner }, handlers),
      );
    });
  };
}

/** Turns what the network and the provider may do into a failure; the caller's abort and faults of the program stay thrown. */
async function orFailure<Value>(
  options: GatewayClientOptions,
  signal: AbortSignal | undefined,
  work: () => Promise<Result<Value, GatewayFailure>>,
): Promise<Result<Value, GatewayFailure>> {
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    const failure = failureOfError(error) ?? failureOfError(asUnreachable(error, options));
    if (!failure) throw error;
    options.logger.debug('gateway failed', {
      provider: options.provider,
      kind: failure.kind,
      problem: failure.message,
    });
    return err(failure);
  }
}

/** The system's and the HTTP parser's errors carry a code; whatever has none is a fault of the program. */
function asUnreachable(error: unknown, options: GatewayClientOptions): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) return error;
  const host = options.hostUri.slice(0, 200);
  return new RunnerError('GATEWAY_UNREACHABLE', { provider: options.provider, host, problem: code }, { cause: error });
}

function readAnswer<Shape extends z.ZodType>(
  answer: Answered,
  path: string,
  shape: Shape,
): Result<z.infer<Shape>, GatewayFailure> {
  if (!answer.ok) return answer;
  const parsed = shape.safeParse(parseJson(answer.value.body));
  if (parsed.success) return ok(parsed.data);
  const problem = printable(parsed.error.issues[0]?.path.join('.') || 'the whole of it');
  const cause = new RunnerError('GATEWAY_RESPONSE_INVALID', { path, problem });
  return err({ status: answer.value.status, kind: 'untrusted', message: cause.message, cause });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Errors about the token are JSON with a message, all others plain text. */
function wordsOf(body: string): string {
  const parsed = z.object({ message: z.string() }).safeParse(parseJson(body));
  return parsed.success ? parsed.data.message : body;
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
