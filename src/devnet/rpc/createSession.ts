import { err, ok } from '../../base/result.ts';
import type { Block } from '../node/blockTypes.ts';
import { matchQuery } from '../node/eventQuery/matchQuery.ts';
import { type Condition, formatQuery, parseQuery } from '../node/eventQuery/parseQuery.ts';
import { blockNews, type News } from './blockNews.ts';
import { callMethod, type RpcScope } from './callMethod.ts';
import type { Outbox } from './createOutbox.ts';
import { escapeHtml } from './goJson/escapeHtml.ts';
import { readFirst } from './goJson/readJson.ts';
import { errorText, type RpcCall, type RpcId, readCall, responseText } from './jsonRpc.ts';
import { parseParams } from './params.ts';
import { rpcErrors } from './rpcError.ts';
import type { RpcOutcome } from './rpcMethod.ts';

/** One client on a WebSocket: its calls, and what it has subscribed to. */
export interface Session {
  /** Answers one frame; the answer to the frame before has to be there already. */
  receive(text: string): Promise<void>;
  /** Forgets the client. */
  end(): void;
}

interface Subscription {
  readonly id: RpcId;
  /** As the client wrote it. */
  readonly query: string;
  readonly conditions: readonly Condition[];
}

const MAX_QUERY_BYTES = 512;
/** What the node answers under when a call makes its method panic. */
const PANIC_ID = -1n;
const TOO_SLOW = 'subscription was canceled (reason: client is not pulling messages fast enough)';

/**
 * A session whose answers go into `outbox`. News follow under the id of the call that subscribed, and only after the block is committed:
 * whoever queries upon them sees its state. Source: cometbft `rpc/jsonrpc/server/ws_handler.go`, `rpc/core/events.go`.
 * @param address what tells the client from others: `127.0.0.1:40001`.
 */
export function createSession(scope: RpcScope, outbox: Outbox, address = ''): Session {
  const subscriptions = new Map<string, Subscription>();
  const client: Client = { scope, address, subscriptions };
  const stopListening = scope.node.onBlock((block) => announce(client, outbox, block));
  return {
    end() {
      stopListening();
      forgetAll(client);
    },
    async receive(text) {
      const json = readFirst(text);
      const call = json.ok ? readCall(json.value) : json;
      if (!call.ok) {
        outbox.send(errorText(undefined, rpcErrors.parse(`error unmarshaling request: ${call.error}`)));
        return outbox.drained();
      }
      if (call.value.id === undefined) return;
      const outcome = asOnSocket(subscriptionCall(client, call.value) ?? (await answer(client, call.value)));
      outbox.send(responseText(outcome.isPanic ? PANIC_ID : call.value.id, outcome));
      await outbox.drained();
    },
  };
}

interface Client {
  readonly scope: RpcScope;
  readonly address: string;
  /** By their queries in one spelling. */
  readonly subscriptions: Map<string, Subscription>;
}

function answer({ scope, address }: Client, { method, params }: RpcCall): Promise<RpcOutcome> {
  return callMethod(scope, method, params, address);
}

/** Here the node calls broken parameters an internal error, and its panics have a prefix. */
function asOnSocket(outcome: RpcOutcome): RpcOutcome {
  if (outcome.ok) return outcome;
  if (outcome.isPanic) return { ...outcome, error: rpcErrors.internal(`WSJSONRPC: ${outcome.error.data}`) };
  return outcome.error.code === rpcErrors.invalidParams('').code
    ? err(rpcErrors.internal(outcome.error.data))
    : outcome;
}

function announce(client: Client, outbox: Outbox, block: Block): void {
  if (client.subscriptions.size === 0) return;
  for (const news of blockNews(client.scope.node, block)) {
    for (const [key, subscription] of client.subscriptions) {
      if (matchQuery(subscription.conditions, news.events)) sendNews(client, outbox, key, subscription, news);
    }
  }
}

function sendNews(client: Client, outbox: Outbox, key: string, { id, query }: Subscription, news: News): void {
  if (outbox.isFull()) {
    drop(client, key);
    outbox.send(errorText(id, rpcErrors.server(TOO_SLOW)));
    return;
  }
  const head = escapeHtml(`{"jsonrpc":"2.0","id":${typeof id === 'string' ? JSON.stringify(id) : id}`);
  outbox.send(`${head},"result":{"query":${escapeHtml(JSON.stringify(query))},${news.text}}}`);
}

function drop({ scope, address, subscriptions }: Client, key: string): boolean {
  const known = subscriptions.delete(key);
  if (known) scope.subscribers.give(address);
  return known;
}

function forgetAll(client: Client): boolean {
  const had = client.subscriptions.size > 0;
  for (const key of [...client.subscriptions.keys()]) drop(client, key);
  return had;
}

function subscriptionCall(client: Client, { id, method, params }: RpcCall): RpcOutcome | undefined {
  if (method !== 'subscribe' && method !== 'unsubscribe' && method !== 'unsubscribe_all') return undefined;
  const read = readQuery(method, params);
  if (!read.ok) return read;
  const query = read.value as string;
  if (method === 'unsubscribe_all') return forgetAll(client) ? ok({}) : notFound();
  return method === 'subscribe' ? subscribe(client, id ?? '', query) : unsubscribe(client, query);
}

/** The three take their parameters as all methods do. */
function readQuery(method: string, params: string | undefined): RpcOutcome {
  if (method === 'unsubscribe_all') {
    const none = parseParams({}, params ?? '{}');
    return none.ok ? ok('') : none;
  }
  if (params === undefined)
    return { ...err(rpcErrors.internal('reflect: Call with too few input arguments')), isPanic: true };
  const read = parseParams({ query: 'string' }, params);
  return read.ok ? ok(read.value.query ?? '') : read;
}

function subscribe(client: Client, id: RpcId, query: string): RpcOutcome {
  const { scope, address, subscriptions } = client;
  const full = scope.subscribers.take(address);
  if (full !== undefined) return err(rpcErrors.internal(full));
  const taken = addSubscription(subscriptions, { id, query });
  if (!taken.ok) scope.subscribers.give(address);
  return taken;
}

function addSubscription(
  subscriptions: Map<string, Subscription>,
  { id, query }: { id: RpcId; query: string },
): RpcOutcome {
  if (Buffer.byteLength(query) > MAX_QUERY_BYTES) return err(rpcErrors.internal('maximum query length exceeded'));
  const conditions = parseQuery(query);
  if (!conditions.ok) return err(rpcErrors.internal(`failed to parse query: ${conditions.error}`));
  const key = formatQuery(conditions.value);
  if (subscriptions.has(key)) return err(rpcErrors.internal('already subscribed'));
  subscriptions.set(key, { id, query, conditions: conditions.value });
  return ok({});
}

function unsubscribe(client: Client, query: string): RpcOutcome {
  const conditions = parseQuery(query);
  if (!conditions.ok) return err(rpcErrors.internal(`failed to parse query: ${conditions.error}`));
  return drop(client, formatQuery(conditions.value)) ? ok({}) : notFound();
}

function notFound(): RpcOutcome {
  return err(rpcErrors.internal('subscription not found'));
}
