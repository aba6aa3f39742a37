import { ABCIQueryRequest, ABCIQueryResponse } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { abciQueryQuery } from '../../../../../src/devnet/node/query/abciQuery.ts';
import { nodeWithTx } from '../../testNode.ts';
import { askNode, statusOf } from './askNode.ts';

describe('abciQueryQuery', () => {
  const codecs = { request: ABCIQueryRequest, response: ABCIQueryResponse };
  const ask = (path: string, height = 0n) => askNode(nodeWithTx().node, abciQueryQuery, codecs, { path, height });

  it('answers paths that are no methods', () => {
    expect(ask('/app/version')).toMatchObject({ code: 0, codespace: 'sdk', height: 2n });
    expect(ask('app/version', 1n).height).toBe(1n);
    expect(ask('/custom/x')).toMatchObject({ code: 6, codespace: 'sdk' });
  });

  // cosmos-sdk `client/grpc/cmtservice/service.go` ABCIQuery: 3 is InvalidArgument
  it('refuses all others, methods included', () => {
    for (const path of ['', '/cosmos.bank.v1beta1.Query/Params', '/no/such']) expect(statusOf(() => ask(path))).toBe(3);
  });
});
