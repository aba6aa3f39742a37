import { QueryBalanceRequest, QueryBalanceResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { abciQuery } from '../../../../../src/devnet/rpc/method/abciQuery.ts';
import { BEN } from '../../signing.ts';
import { call, nodeWithTx } from '../../testNode.ts';

describe('abci_query', () => {
  it('answers a gRPC query', async () => {
    const data = Buffer.from(QueryBalanceRequest.encode({ address: BEN.address, denom: 'uakt' }).finish()).toString(
      'hex',
    );
    const { response } = await call(nodeWithTx().node, abciQuery, {
      path: '/cosmos.bank.v1beta1.Query/Balance',
      data,
      prove: false,
    });
    expect(response).toMatchObject({ code: 0, height: '2', key: null, proofOps: null });
    expect(QueryBalanceResponse.decode(Buffer.from(response.value, 'base64')).balance?.amount).toBe('1000000001');
  });

  it('answers an unknown path with a code, not an error', async () => {
    const { response } = await call(nodeWithTx().node, abciQuery, { path: '/nosuch', data: '' });
    expect(response).toMatchObject({ code: 6, codespace: 'sdk', value: null });
  });
});
