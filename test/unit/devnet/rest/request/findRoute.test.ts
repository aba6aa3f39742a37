import { describe, expect, it } from 'vitest';
import { findRoute } from '../../../../../src/devnet/rest/request/findRoute.ts';

const find = (method: string, path: string, anyMethod = false) =>
  findRoute(method, path, anyMethod)?.route.grpcPath.split('/').at(-1);

describe('findRoute', () => {
  it('finds by method and path', () => {
    expect(find('GET', '/cosmos/tx/v1beta1/txs')).toBe('GetTxsEvent');
    expect(find('POST', '/cosmos/tx/v1beta1/txs')).toBe('BroadcastTx');
    expect(findRoute('GET', '/cosmos/bank/v1beta1/balances/a:b', false)?.variables).toEqual(
      new Map([['address', 'a:b']]),
    );
    expect(find('GET', '/cosmos/bank/v1beta1/denoms_metadata')).toBe('DenomsMetadata');
    expect(find('GET', '/cosmos/bank/v1beta1/denoms_metadata/ibc/1')).toBe('DenomMetadata');
  });

  it('finds nothing for other methods and paths, unless any method will do', () => {
    for (const path of ['/', '/nothing', '/cosmos/bank/v1beta1/params/', '/cosmos/bank/v1beta1/balances/:x'])
      expect(find('GET', path)).toBeUndefined();
    expect(find('DELETE', '/cosmos/bank/v1beta1/params')).toBeUndefined();
    expect(find('POST', '/cosmos/bank/v1beta1/params', true)).toBe('Params');
  });
});
