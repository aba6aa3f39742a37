import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../../src/base/result.ts';
import { errorResponse, parseJson, readCall, response } from '../../../../src/devnet/rpc/jsonRpc.ts';
import { rpcErrors } from '../../../../src/devnet/rpc/rpcError.ts';

describe('readCall', () => {
  it.each([
    [
      { jsonrpc: '2.0', id: 5, method: 'm', params: [1] },
      { id: 5, method: 'm', params: [1] },
    ],
    [
      { id: 'a', method: 'm' },
      { id: 'a', method: 'm' },
    ],
    [{ method: 'm' }, { method: 'm' }],
    [{ id: {}, method: 'm' }, undefined],
    [{ id: 5 }, undefined],
    [[], undefined],
    [null, undefined],
    ['m', undefined],
  ])('%j', (json, expected) => {
    expect(readCall(json)).toEqual(expected);
  });
});

describe('responses', () => {
  it('carry a result or an error', () => {
    expect(response(1, ok({ a: 1 }))).toEqual({ jsonrpc: '2.0', id: 1, result: { a: 1 } });
    const error = rpcErrors.internal('x');
    expect(response(1, err(error))).toEqual({ jsonrpc: '2.0', id: 1, error });
    expect(errorResponse(null, error)).toEqual({ jsonrpc: '2.0', id: null, error });
  });
});

describe('parseJson', () => {
  it('does not throw', () => {
    expect([parseJson('{"a":1}'), parseJson('{')]).toEqual([{ a: 1 }, undefined]);
  });
});
