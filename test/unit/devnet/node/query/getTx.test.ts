import { GetTxRequest, GetTxResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { describe, expect, it } from 'vitest';
import { getTxQuery } from '../../../../../src/devnet/node/query/getTx.ts';
import { nodeWithTx } from '../../testNode.ts';
import { askNode, statusOf } from './askNode.ts';

describe('getTxQuery', () => {
  const { node, hash } = nodeWithTx();
  const ask = (wanted: string) =>
    askNode(node, getTxQuery, { request: GetTxRequest, response: GetTxResponse }, { hash: wanted });

  it('shows a transaction with its outcome', () => {
    expect(ask(hash.toLowerCase()).txResponse).toMatchObject({ txhash: hash, height: 2n, code: 0 });
    expect(ask(hash).tx?.body?.messages[0]?.typeUrl).toBe('/cosmos.bank.v1beta1.MsgSend');
  });

  // cosmos-sdk `x/auth/tx/service.go` GetTx: 3 InvalidArgument, 2 Unknown (encoding/hex), 5 NotFound
  it('refuses no hash, what is no hash, and an unknown one', () => {
    expect(statusOf(() => ask(''))).toBe(3);
    expect(statusOf(() => ask('zz'))).toBe(2);
    expect(statusOf(() => ask('abc'))).toBe(2);
    expect(statusOf(() => ask('00'))).toBe(5);
  });
});
