import { describe, expect, it } from 'vitest';
import { findRoute } from '../../../../../src/devnet/rest/request/findRoute.ts';
import { readRequest } from '../../../../../src/devnet/rest/request/readRequest.ts';
import { grpcCodeOf } from '../grpcCodeOf.ts';

function read(method: string, path: string, query = '', body?: string) {
  const { route, variables } = findRoute(method, path, false)!;
  const message = readRequest(route, { variables, query, ...(body !== undefined && { body }) });
  return Object.fromEntries(message.values);
}

describe('readRequest', () => {
  it('reads variables and query', () => {
    const values = read('GET', '/cosmos/bank/v1beta1/balances/ann/by_denom', 'denom=uakt&address=ben');
    expect(values).toEqual({ address: 'ann', denom: 'uakt' });
    expect(read('GET', '/cosmos/tx/v1beta1/txs/block/12')).toEqual({ height: 12n });
  });

  it('reads lists, also in the form of a map', () => {
    expect(read('GET', '/cosmos/tx/v1beta1/txs', 'events=a&events=b&order_by=ORDER_BY_DESC')).toEqual({
      events: ['a', 'b'],
      order_by: 2n,
    });
    expect(read('GET', '/cosmos/tx/v1beta1/txs', 'events[]=x')).toEqual({ events: ['', 'x'] });
  });

  it('reads a body, and then nothing else', () => {
    const values = read(
      'POST',
      '/cosmos/tx/v1beta1/txs',
      'mode=%zz',
      '{"tx_bytes":"AQ==","mode":"BROADCAST_MODE_SYNC"}',
    );
    expect(values).toEqual({ tx_bytes: new Uint8Array([1]), mode: 2n });
    expect(read('POST', '/cosmos/tx/v1beta1/txs', '', '')).toEqual({});
  });

  it('looks at no query when the path says all', () => {
    expect(read('GET', '/cosmos/tx/v1beta1/txs/AB', '%zz')).toEqual({ hash: 'AB' });
    expect(read('GET', '/akash/deployment/v1beta4/params', '%zz')).toEqual({});
  });

  it('refuses wrong variables, queries and bodies', () => {
    expect(grpcCodeOf(() => read('GET', '/cosmos/tx/v1beta1/txs/block/x'))).toBe(3);
    expect(grpcCodeOf(() => read('GET', '/cosmos/tx/v1beta1/txs', 'order_by=9'))).toBe(3);
    expect(grpcCodeOf(() => read('POST', '/cosmos/tx/v1beta1/txs', '', '{'))).toBe(3);
  });
});
