import { TxDecodeRequest, TxDecodeResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { describe, expect, it } from 'vitest';
import { txDecodeQuery } from '../../../../../src/devnet/node/query/txDecode.ts';
import { signTx } from '../../signing.ts';
import { createTestNode } from '../../testNode.ts';
import { askNode, statusOf } from './askNode.ts';

describe('txDecodeQuery', () => {
  const ask = (txBytes: Uint8Array) =>
    askNode(
      createTestNode().node,
      txDecodeQuery,
      { request: TxDecodeRequest, response: TxDecodeResponse },
      { txBytes },
    );

  it('takes a transaction apart', () => {
    const { tx } = ask(signTx(undefined, { memo: 'hello' }));
    expect([tx?.body?.memo, tx?.authInfo?.fee?.gasLimit, tx?.signatures.length]).toEqual(['hello', 200_000n, 1]);
  });

  // cosmos-sdk `x/auth/tx/service.go` TxDecode: 3 InvalidArgument; the decoder’s error sdk 2 has the status Unknown, 2
  it('refuses nothing, and what is no transaction', () => {
    expect(statusOf(() => ask(new Uint8Array()))).toBe(3);
    expect(statusOf(() => ask(new Uint8Array([1])))).toBe(2);
  });
});
