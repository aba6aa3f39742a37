import { describe, expect, it } from 'vitest';
import { createOutbox } from '../../../../src/devnet/rpc/createOutbox.ts';
import { createSession } from '../../../../src/devnet/rpc/createSession.ts';
import { signTx } from '../signing.ts';
import { createTestNode, scopeOf } from '../testNode.ts';

function connect({ reads = true } = {}) {
  const { node, clock } = createTestNode();
  // biome-ignore lint/suspicious/noExplicitAny: what is sent is JSON, which the tests look into.
  const sent: any[] = [];
  const send = (text: string, done: () => void) => {
    sent.push(JSON.parse(text));
    if (reads) done();
  };
  const scope = scopeOf(node);
  const session = createSession(scope, createOutbox({ send, cut: () => undefined }, clock), 'client');
  const raw = async (text: string) => {
    await session.receive(text);
    return sent.at(-1);
  };
  const ask = (method: string, params: object = {}, id: number = sent.length) =>
    raw(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
  return { node, scope, sent, session, ask, raw };
}
const failure = (id: number, data: string, code = -32603, message = 'Internal error') => ({
  jsonrpc: '2.0',
  id,
  error: { code, message, data },
});

// The words are those of a real node (v2.1.0-rc12).
describe('createSession', () => {
  it('answers calls', async () => {
    const { ask, raw, sent } = connect();
    expect(await ask('health', {}, 7)).toEqual({ jsonrpc: '2.0', id: 7, result: {} });
    expect(await raw('{')).toEqual({
      jsonrpc: '2.0',
      error: { code: -32700, message: 'Parse error. Invalid JSON', data: 'error unmarshaling request: unexpected EOF' },
    });
    expect(await raw('')).toMatchObject({ error: { data: 'error unmarshaling request: EOF' } });
    expect(await raw('{"id":1,"method":"health"} x')).toMatchObject({ id: 1, result: {} });
    await raw('{"method":"health"}');
    await raw('null');
    expect(sent).toHaveLength(4);
  });

  it('calls broken parameters an internal error, and missing ones a panic', async () => {
    const { ask, raw } = connect();
    expect(await ask('block', { height: 1 }, 1)).toEqual(
      failure(1, 'error converting json params to arguments: invalid 64-bit integer encoding "1", expected string'),
    );
    const panic = failure(-1, 'WSJSONRPC: reflect: Call with too few input arguments');
    expect(await raw('{"id":1,"method":"block"}')).toEqual(panic);
    expect(await raw('{"id":1,"method":"subscribe"}')).toEqual(panic);
    expect(await ask('unsubscribe_all', [1], 24)).toEqual(
      failure(24, 'error converting json params to arguments: expected 0 parameters ([]), got 1 ([[49]])'),
    );
  });

  it('sends news under the id of the subscription until it is ended', async () => {
    const { ask, node, sent, session } = connect();
    await ask('subscribe', { query: "tm.event='Tx'" }, 5);
    node.produceBlock();
    expect(sent).toEqual([{ jsonrpc: '2.0', id: 5, result: {} }]);
    node.submit(signTx());
    node.produceBlock();
    expect(sent[1]).toMatchObject({
      id: 5,
      result: { query: "tm.event='Tx'", data: { type: 'tendermint/event/Tx' }, events: { 'tx.height': ['3'] } },
    });
    expect(await ask('unsubscribe', { query: "tm.event  =  'Tx'" })).toMatchObject({ result: {} });
    expect(await ask('unsubscribe', { query: "tm.event='Tx'" }, 9)).toEqual(failure(9, 'subscription not found'));
    await ask('subscribe', { query: "tm.event='NewBlock'" });
    const before = sent.length;
    session.end();
    node.produceBlock();
    expect(sent).toHaveLength(before);
  });

  it('refuses a broken query, one twice, a long one, and a sixth', async () => {
    const { ask } = connect();
    const subscribe = (query: string) => ask('subscribe', { query }, 1);
    expect(await subscribe('x')).toEqual(failure(1, 'failed to parse query: offset 1: EOF'));
    expect(await subscribe(`x='${'a'.repeat(510)}'`)).toEqual(failure(1, 'maximum query length exceeded'));
    for (const height of [1, 2, 3, 4]) expect(await subscribe(`x=${height}`)).toMatchObject({ result: {} });
    expect(await subscribe('x =  4')).toEqual(failure(1, 'already subscribed'));
    expect(await subscribe(`x='${'a'.repeat(508)}'`)).toMatchObject({ result: {} });
    expect(await subscribe('x=6')).toEqual(failure(1, 'max_subscriptions_per_client 5 reached'));
    expect(await ask('unsubscribe', { query: 'x' }, 1)).toEqual(failure(1, 'failed to parse query: offset 1: EOF'));
    expect(await ask('unsubscribe_all', {}, 1)).toMatchObject({ result: {} });
    expect(await ask('unsubscribe_all', {}, 1)).toEqual(failure(1, 'subscription not found'));
    expect(await ask('subscribe', ['y EXISTS'], 22)).toMatchObject({ id: 22, result: {} });
  });

  it('gives the places of a client that went away to others', async () => {
    const { ask, session, scope } = connect();
    for (const height of [1, 2, 3, 4, 5]) await ask('subscribe', { query: `x=${height}` });
    session.end();
    expect(scope.subscribers.take('client')).toBeUndefined();
  });

  it('cancels the subscription of a client that does not read', async () => {
    const { session, node, sent } = connect({ reads: false });
    void session.receive(`{"id":1,"method":"subscribe","params":{"query":"tm.event='NewBlockHeader'"}}`);
    for (let count = 0; count < 500; count++) node.produceBlock();
    // cometbft rpc/core/events.go, libs/pubsub ErrOutOfCapacity
    expect(sent.at(-1)).toEqual(
      failure(
        1,
        'subscription was canceled (reason: client is not pulling messages fast enough)',
        -32000,
        'Server error',
      ),
    );
    expect(sent).toHaveLength(401);
  });
});
