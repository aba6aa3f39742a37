import { describe, expect, it } from 'vitest';
import { anonymous, createSubscribers } from '../../../../src/devnet/rpc/subscribers.ts';

describe('createSubscribers', () => {
  // The words of a real node; cometbft config max_subscriptions_per_client, max_subscription_clients.
  it('has 5 places for a client, and room for 100 clients', () => {
    const subscribers = createSubscribers();
    for (let place = 0; place < 5; place++) expect(subscribers.take('a')).toBeUndefined();
    expect(subscribers.take('a')).toBe('max_subscriptions_per_client 5 reached');
    subscribers.give('a');
    expect(subscribers.take('a')).toBeUndefined();
    for (let client = 1; client < 100; client++) expect(subscribers.take(`b${client}`)).toBeUndefined();
    expect(subscribers.take('c')).toBe('max_subscription_clients 100 reached');
    subscribers.give('a', 5);
    expect(subscribers.take('c')).toBeUndefined();
    expect(anonymous.subscribers.take('')).toBeUndefined();
  });
});
