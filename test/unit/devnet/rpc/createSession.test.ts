import { describe, expect, it } from 'vitest';
import { createSession } from '../../../../src/devnet/rpc/createSession.ts';
import { signTx } from '../signing.ts';
import { createTestNode, scopeOf } from '../testNode.ts';

function connect() {
  const { node } = createTestNode();
  // biome-ignore lint/suspicious/noExplicitAny: what is sent is JSON, which the tests look into.
  const sent: any[] = [];
  const session = createSession(scopeOf(node), (text) => void sent.push(JSON.parse(text)));
  const ask = async (method: string, params: object = {}, id: number | undefined = sent.length) => {
    await session.receive(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return sent.at(-1);
  };
  return { node, sent, session, ask };
}

describe('createSession', () => {
  it('answers calls', async () => {
    const { ask, session, sent } = connect();
    expect(await ask('health', {}, 7)).toEqual({ jsonrpc: '2.0', id: 7, result: {} });
    await session.receive('{');
    expect(sent.at(-1)).toMatchObject({ id: null, error: { code: -32700 } });
    await session.receive('5');
    expect(sent.at(-1)).toMatchObject({ id: null, error: { code: -32600 } });
    await session.receive('{"method":"health"}');
    expect(sent).toHaveLength(3);
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
    expect(await ask('unsubscribe', { query: "tm.event='Tx'" })).toMatchObject({ result: {} });
    expect(await ask('unsubscribe', { query: "tm.event='Tx'" })).toMatchObject({ error: { code: -32603 } });
    await ask('subscribe', { query: "tm.event='NewBlock'" });
    const before = sent.length;
    session.end();
    node.produceBlock();
    expect(sent).toHaveLength(before);
  });

  it('refuses a broken query, one twice, and a sixth', async () => {
    const { ask } = connect();
    const subscribe = (query: string) => ask('subscribe', { query });
    expect(await subscribe('nonsense')).toMatchObject({ error: { code: -32603 } });
    for (const height of [1, 2, 3, 4, 5]) expect(await subscribe(`tx.height=${height}`)).toMatchObject({ result: {} });
    expect(await subscribe('tx.height=5')).toMatchObject({ error: { code: -32603 } });
    expect(await subscribe('tx.height=6')).toMatchObject({ error: { code: -32603 } });
    expect(await ask('unsubscribe_all')).toMatchObject({ result: {} });
    expect(await ask('unsubscribe_all')).toMatchObject({ error: { code: -32603 } });
    expect(await ask('subscribe', { query: 5 as never })).toMatchObject({ error: { code: -32602 } });
  });
});
