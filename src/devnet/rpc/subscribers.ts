/** Who calls: a connection. */
export interface Caller {
  /** `127.0.0.1:40001`: what the node tells clients apart by. */
  readonly address: string;
  readonly subscribers: Subscribers;
}

/** How many subscriptions each client has, over all connections of a server. */
export interface Subscribers {
  /** Takes a place for one subscription. @returns the node's words when there is none left. */
  take(address: string): string | undefined;
  /** Gives places back. */
  give(address: string, places?: number): void;
}

/** CometBFT's `max_subscription_clients` and `max_subscriptions_per_client`. */
const MAX_CLIENTS = 100;
const MAX_PER_CLIENT = 5;

/** Source of order and words: cometbft `rpc/core/events.go` Subscribe. */
export function createSubscribers(): Subscribers {
  const counts = new Map<string, number>();
  return {
    take(address) {
      const count = counts.get(address) ?? 0;
      if (counts.size >= MAX_CLIENTS) return `max_subscription_clients ${MAX_CLIENTS} reached`;
      if (count >= MAX_PER_CLIENT) return `max_subscriptions_per_client ${MAX_PER_CLIENT} reached`;
      counts.set(address, count + 1);
      return undefined;
    },
    give(address, places = 1) {
      const left = (counts.get(address) ?? 0) - places;
      if (left > 0) counts.set(address, left);
      else counts.delete(address);
    },
  };
}

/** For calls that come from no connection. */
export const anonymous: Caller = { address: '', subscribers: { take: () => undefined, give: () => undefined } };
