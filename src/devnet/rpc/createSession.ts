import { err, ok } from '../../base/result.ts';
import type { Block } from '../node/blockTypes.ts';
import { blockNews, type News } from './blockNews.ts';
import { callMethod, type RpcScope } from './callMethod.ts';
import { type EventQuery, parseEventQuery } from './eventQuery.ts';
import { errorResponse, parseJson, type RpcCall, type RpcId, readCall, response } from './jsonRpc.ts';
import { type ParamShape, parseParams } from './params.ts';
import { rpcErrors } from './rpcError.ts';
import type { RpcOutcome } from './rpcMethod.ts';

/** One client on a WebSocket: its calls, and what it has subscribed to. */
export interface Session {
  /** Answers one text frame. */
  receive(text: string): Promise<void>;
  /** Forgets the client. */
  end(): void;
}

interface Subscription {
  readonly id: RpcId;
  readonly query: string;
  readonly matches: EventQuery;
}

/** CometBFT's `max_subscriptions_per_client`. */
const MAX_SUBSCRIPTIONS = 5;
const queryParam = { query: 'string' } as const satisfies ParamShape;

/**
 * A session whose answers go out through `send`. News follow under the id of the call that subscribed, and only after the block is
 * committed: whoever queries upon them sees its state.
 */
export function createSession(scope: RpcScope, send: (text: string) => void): Session {
  const subscriptions = new Map<string, Subscription>();
  const sendJson = (json: object) => send(JSON.stringify(json));
  const stopListening = scope.node.onBlock((block) => announce(scope, block, subscriptions, sendJson));
  return {
    end: stopListening,
    async receive(text) {
      const json = parseJson(text);
      const call = readCall(json);
      if (json === undefined)
        return sendJson(errorResponse(null, rpcErrors.parse('error unmarshaling request: invalid JSON')));
      if (!call) return sendJson(errorResponse(null, rpcErrors.invalidRequest('not a JSON-RPC 2.0 call')));
      const outcome = subscriptionCall(subscriptions, call) ?? (await callMethod(scope, call.method, call.params));
      if (call.id !== undefined) sendJson(response(call.id, outcome));
    },
  };
}

function announce(
  scope: RpcScope,
  block: Block,
  subscriptions: ReadonlyMap<string, Subscription>,
  sendJson: (json: object) => void,
): void {
  if (subscriptions.size === 0) return;
  for (const news of blockNews(scope.node, block)) {
    for (const subscription of subscriptions.values()) {
      if (subscription.matches(news.events)) sendJson(newsJson(subscription, news));
    }
  }
}

function newsJson({ id, query }: Subscription, { data, events }: News): object {
  return { jsonrpc: '2.0', id, result: { query, data, events } };
}

function subscriptionCall(subscriptions: Map<string, Subscription>, call: RpcCall): RpcOutcome | undefined {
  if (call.method === 'unsubscribe_all') return unsubscribeAll(subscriptions);
  if (call.method !== 'subscribe' && call.method !== 'unsubscribe') return undefined;
  const params = parseParams(queryParam, call.params);
  if (!params.ok) return params;
  const query = params.value.query ?? '';
  return call.method === 'subscribe'
    ? subscribe(subscriptions, call.id ?? '', query)
    : unsubscribe(subscriptions, query);
}

function subscribe(subscriptions: Map<string, Subscription>, id: RpcId, query: string): RpcOutcome {
  const parsed = parseEventQuery(query);
  if (!parsed.ok) return err(rpcErrors.internal(parsed.error));
  if (subscriptions.has(query)) return err(rpcErrors.internal('already subscribed'));
  if (subscriptions.size >= MAX_SUBSCRIPTIONS) {
    return err(rpcErrors.internal(`max_subscriptions_per_client ${MAX_SUBSCRIPTIONS} reached`));
  }
  subscriptions.set(query, { id, query, matches: parsed.value });
  return ok({});
}

function unsubscribe(subscriptions: Map<string, Subscription>, query: string): RpcOutcome {
  return subscriptions.delete(query) ? ok({}) : err(rpcErrors.internal('subscription not found'));
}

function unsubscribeAll(subscriptions: Map<string, Subscription>): RpcOutcome {
  if (subscriptions.size === 0) return err(rpcErrors.internal('subscription not found'));
  subscriptions.clear();
  return ok({});
}
