import { GetTxRequest, GetTxResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { describe, expect, it } from 'vitest';
import { getTxQuery } from '../../../../../src/devnet/node/query/getTx.ts';
import { failureCode } from '../../stage.ts';
import { nodeWithTx } from '../../testNode.ts';

describe('getTxQuery', () => {
  it('shows a transaction with its outcome', () => {
    const { node, hash } = nodeWithTx();
    const ask = (wanted: string) =>
      GetTxResponse.decode(getTxQuery.answer(node, GetTxRequest.encode({ hash: wanted }).finish()));
    expect(ask(hash.toLowerCase()).txResponse).toMatchObject({
      txhash: hash,
      height: 2n,
      code: 0,
      timestamp: '2023-11-14T22:13:20.001Z',
    });
    expect(ask(hash).tx?.body?.messages[0]?.typeUrl).toBe('/cosmos.bank.v1beta1.MsgSend');
    expect(failureCode(() => ask('00'))).toBe('sdk/22');
  });
});
