import { TxEncodeRequest, TxEncodeResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { Tx } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { describe, expect, it } from 'vitest';
import { txEncodeQuery } from '../../../../../src/devnet/node/query/txEncode.ts';
import { signTx } from '../../signing.ts';
import { createTestNode } from '../../testNode.ts';
import { askNode, statusOf } from './askNode.ts';

describe('txEncodeQuery', () => {
  const ask = (request: object) =>
    askNode(createTestNode().node, txEncodeQuery, { request: TxEncodeRequest, response: TxEncodeResponse }, request);

  it('puts a transaction together as it was signed', () => {
    const bytes = signTx();
    expect(ask({ tx: Tx.decode(bytes) as never }).txBytes).toEqual(bytes);
  });

  // Seen at a node of v2.1.0-rc12: 3 is InvalidArgument, 13 Internal (a recovered nil pointer)
  it('refuses nothing, and a transaction without its parts', () => {
    expect(statusOf(() => ask({}))).toBe(3);
    expect(statusOf(() => ask({ tx: {} }))).toBe(13);
  });
});
