import { BroadcastTxRequest, BroadcastTxResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { describe, expect, it } from 'vitest';
import { broadcastTxQuery } from '../../../../../src/devnet/node/query/broadcastTx.ts';
import { ANN, signTx } from '../../signing.ts';
import { createTestNode } from '../../testNode.ts';
import { askNode, statusOf } from './askNode.ts';

const SYNC = 2;
const ASYNC = 3;

function start() {
  const { node } = createTestNode();
  const ask = (request: object) =>
    askNode(node, broadcastTxQuery, { request: BroadcastTxRequest, response: BroadcastTxResponse }, request).txResponse;
  return { node, ask };
}

describe('broadcastTxQuery', () => {
  it('gives a transaction to the mempool', () => {
    const { node, ask } = start();
    const answer = ask({ txBytes: signTx(), mode: SYNC });
    expect(answer).toMatchObject({ code: 0, codespace: '', height: 0n, gasUsed: 0n });
    expect(node.produceBlock().txs[0]?.hash).toBe(answer?.txhash);
  });

  // cosmos-sdk `types/errors/errors.go`: 32 is the wrong sequence
  it('says what the check said, unless nobody waits for it', () => {
    const { ask } = start();
    const txBytes = signTx(ANN, { sequence: 5n });
    expect(ask({ txBytes, mode: ASYNC })).toMatchObject({ code: 0, rawLog: '' });
    const answer = ask({ txBytes: signTx(ANN, { sequence: 6n }), mode: SYNC });
    expect(answer).toMatchObject({ codespace: 'sdk', code: 32 });
    expect(answer?.rawLog).not.toBe('');
  });

  // cosmos-sdk `client/broadcast.go` CheckCometError: code 19 without a log, in both modes
  it('tells by code alone that the mempool has it already', () => {
    const { ask } = start();
    const txBytes = signTx();
    ask({ txBytes, mode: SYNC });
    for (const mode of [SYNC, ASYNC])
      expect(ask({ txBytes, mode })).toMatchObject({ codespace: 'sdk', code: 19, rawLog: '' });
  });

  // 3 is InvalidArgument, 2 Unknown: mode BLOCK is gone since SDK 0.47
  it('refuses no transaction and other modes', () => {
    const { node, ask } = start();
    expect(statusOf(() => ask({ mode: SYNC }))).toBe(3);
    for (const mode of [0, 1]) expect(statusOf(() => ask({ txBytes: signTx(), mode }))).toBe(2);
    expect(node.mempool.size().count).toBe(0);
  });
});
