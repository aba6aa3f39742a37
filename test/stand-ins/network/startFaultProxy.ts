import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * What goes wrong with one call. drop: the connection breaks before the node gets it. lost: it breaks after, so the answer is lost. hang: no
 * answer ever. stale: the node answers as it would have so many blocks ago. swallow: a broadcast is accepted and thrown away, each time the
 * same bytes come. late: a broadcast's connection breaks, and the bytes reach the node only at `release()`.
 */
export type Fault =
  | { readonly kind: 'latency'; readonly ms: number }
  | { readonly kind: 'drop' | 'lost' | 'hang' | 'truncate' | 'swallow' | 'late' }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'stale'; readonly blocks: number };

/** A JSON-RPC call on its way. `index` counts from 0 over the proxy's life. */
export interface ProxiedCall {
  readonly index: number;
  readonly method: string;
  /** Of a query: which. */
  readonly path: string | undefined;
}

export interface FaultProxy {
  readonly url: string;
  readonly calls: readonly ProxiedCall[];
  /** How many calls went wrong. */
  faults(): number;
  /** From now on all goes well, except for bytes that were swallowed. */
  heal(): void;
  /** Hands the bytes that are late to the node. */
  release(): Promise<void>;
  stop(): Promise<void>;
}

interface Call extends ProxiedCall {
  readonly id: unknown;
  readonly params: Record<string, unknown>;
}

const DIGEST = 'AB'.repeat(32);

/**
 * A stand-in for a bad way to a CometBFT node: an HTTP proxy on 127.0.0.1 that reads each JSON-RPC call and spoils those it is told to.
 * WebSockets go through byte by byte; `sockets: 'half-open'` opens them and lets no byte of the node's through after that.
 */
export async function startFaultProxy(options: {
  readonly targetUrl: string;
  readonly faultOf: (call: ProxiedCall) => Fault | undefined;
  readonly sockets?: 'through' | 'half-open' | 'refused';
}): Promise<FaultProxy> {
  const target = new URL(options.targetUrl);
  const calls: ProxiedCall[] = [];
  const swallowed = new Set<unknown>();
  const late = new Map<unknown, Call>();
  const sockets = new Set<Duplex>();
  let healed = false;
  let faults = 0;

  const ask = async (call: Pick<Call, 'id' | 'method' | 'params'>): Promise<string> => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: call.id, method: call.method, params: call.params });
    const answer = await fetch(target, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return answer.text();
  };
  const heightNow = async (): Promise<number> => {
    const { result } = JSON.parse(await ask({ id: 0, method: 'status', params: {} })) as StatusAnswer;
    return Number(result.sync_info.latest_block_height);
  };
  const answerStale = async (call: Call, blocks: number): Promise<string> => {
    const height = Math.max(1, (await heightNow()) - blocks);
    if (call.method === 'status') return lowerHeight(await ask(call), height);
    if (call.method === 'abci_query') return ask({ ...call, params: { ...call.params, height: `${height}` } });
    const wanted = Number(call.params['height'] ?? call.params['maxHeight'] ?? 0);
    return wanted > height ? refusal(call, 'height must be less than or equal to the current height') : ask(call);
  };
  const serve = async (call: Call, response: ServerResponse): Promise<void> => {
    const bytes = call.params['tx'];
    if (call.method === 'broadcast_tx_sync' && swallowed.has(bytes)) return send(response, accepted(call));
    if (call.method === 'broadcast_tx_sync' && late.has(bytes)) return void response.socket?.resetAndDestroy();
    const fault = healed ? undefined : options.faultOf(call);
    if (!fault) return send(response, await ask(call));
    faults++;
    await spoil(fault, call, response);
  };
  const spoil = async (fault: Fault, call: Call, response: ServerResponse): Promise<void> => {
    const broken = () => void response.socket?.resetAndDestroy();
    switch (fault.kind) {
      case 'latency':
        await new Promise((done) => setTimeout(done, fault.ms));
        return send(response, await ask(call));
      case 'drop':
        return broken();
      case 'lost':
        await ask(call);
        return broken();
      case 'hang':
        return undefined;
      case 'truncate': {
        const body = await ask(call);
        return send(response, body.slice(0, body.length / 2));
      }
      case 'status':
        response.writeHead(fault.status, fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter });
        return void response.end('no');
      case 'stale':
        return send(response, await answerStale(call, fault.blocks));
      case 'swallow':
        swallowed.add(call.params['tx']);
        return send(response, accepted(call));
      case 'late':
        late.set(call.params['tx'], call);
        return broken();
    }
  };

  const server = createServer(async (request, response) => {
    try {
      const { id, method, params } = JSON.parse(await bodyOf(request)) as Call;
      const path = typeof params['path'] === 'string' ? params['path'] : undefined;
      const call = { id, method, params, path, index: calls.length };
      calls.push({ method, path, index: calls.length });
      await serve(call, response);
    } catch {
      // The node is gone, or the caller: either way this connection is of no more use.
      response.destroy();
    }
  });
  server.on('upgrade', (request, near: Socket, head: Buffer) => {
    if (options.sockets === 'refused') return near.destroy();
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    const fields = request.rawHeaders.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('');
    far.write(`GET ${target.pathname.replace(/\/$/, '')}/websocket HTTP/1.1\r\n${fields}\r\n`);
    far.write(head);
    near.pipe(far);
    if (options.sockets !== 'half-open') return far.pipe(near);
    // The handshake's answer comes in one piece; after it the line is dead and nobody is told.
    far.once('data', (handshake) => {
      near.write(handshake);
      far.on('data', () => undefined);
    });
    return undefined;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    faults: () => faults,
    heal: () => {
      healed = true;
    },
    release: async () => {
      for (const [bytes, call] of late) {
        late.delete(bytes);
        await ask(call);
      }
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface StatusAnswer {
  readonly result: { readonly sync_info: { latest_block_height: string } };
}

function lowerHeight(text: string, height: number): string {
  const answer = JSON.parse(text) as StatusAnswer;
  answer.result.sync_info.latest_block_height = `${height}`;
  return JSON.stringify(answer);
}

function accepted({ id }: Call): string {
  const result = { code: 0, data: '', log: '', codespace: '', hash: DIGEST };
  return JSON.stringify({ jsonrpc: '2.0', id, result });
}

function refusal({ id }: Call, data: string): string {
  return JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32603, message: 'Internal error', data } });
}

function send(response: ServerResponse, body: string): void {
  response.setHeader('content-type', 'application/json').end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
