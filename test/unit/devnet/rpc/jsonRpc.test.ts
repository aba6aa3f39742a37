import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../../src/base/result.ts';
import { errorText, readCall, readCalls, responseText, resultText } from '../../../../src/devnet/rpc/jsonRpc.ts';
import { rpcErrors } from '../../../../src/devnet/rpc/rpcError.ts';

const CALL =
  'struct { JSONRPC string "json:\\"jsonrpc\\""; ID interface {} "json:\\"id,omitempty\\""; Method string "json:\\"method\\""; Params json.RawMessage "json:\\"params\\"" }';

describe('readCall', () => {
  it.each([
    ['{"jsonrpc":"2.0","id":5,"method":"m","params":[1]}', { id: 5n, method: 'm', params: '[1]' }],
    ['{"id":"a","method":"m"}', { id: 'a', method: 'm', params: undefined }],
    ['{"ID":1,"METHOD":"m"}', { id: 1n, method: 'm', params: undefined }],
    ['{"id":1.7,"method":null}', { id: 1n, method: '', params: undefined }],
    ['{"id":12345678901234567890}', { id: -9223372036854775808n, method: '', params: undefined }],
    ['{"method":"m"}', { id: undefined, method: '', params: undefined }],
    ['null', { id: undefined, method: '', params: undefined }],
  ])('reads %s', (json, call) => {
    expect(readCall(json)).toEqual({ ok: true, value: call });
  });

  // The words of a real node (v2.1.0-rc12).
  it.each([
    ['{"id":true}', 'json-rpc ID (true) is of unknown type (bool)'],
    ['{"id":{}}', 'json-rpc ID (map[]) is of unknown type (map[string]interface {})'],
    ['{"id":[]}', 'json-rpc ID ([]) is of unknown type ([]interface {})'],
    ['{"id":1,"method":5}', 'json: cannot unmarshal number into Go struct field .method of type string'],
    ['{"id":1e999}', 'json: cannot unmarshal number 1e999 into Go struct field .id of type float64'],
    ['5', `json: cannot unmarshal number into Go value of type ${CALL}`],
  ])('refuses %s', (json, words) => {
    expect(readCall(json)).toEqual({ ok: false, error: words });
  });
});

describe('readCalls', () => {
  it('takes one or many, and none of many when one is broken', () => {
    expect(readCalls('{"id":1}')).toMatchObject({ value: { isBatch: false, calls: [{ id: 1n }] } });
    expect(readCalls('[{"id":1},null]')).toMatchObject({ value: { isBatch: true, calls: [{ id: 1n }, {}] } });
    expect(readCalls('[{"id":1},5]')).toEqual({
      ok: false,
      error: `json: cannot unmarshal array into Go value of type ${CALL}`,
    });
  });
});

describe('answers', () => {
  it('carry a result or an error, and the id when it is known', () => {
    expect(responseText(1n, ok({ a: '<' }))).toBe('{"jsonrpc":"2.0","id":1,"result":{"a":"\\u003c"}}');
    expect(resultText('x', '{}')).toBe('{"jsonrpc":"2.0","id":"x","result":{}}');
    expect(responseText(undefined, err(rpcErrors.internal('x')))).toBe(
      '{"jsonrpc":"2.0","error":{"code":-32603,"message":"Internal error","data":"x"}}',
    );
    expect(errorText(2n, rpcErrors.methodNotFound(''))).toBe(
      '{"jsonrpc":"2.0","id":2,"error":{"code":-32601,"message":"Method not found"}}',
    );
  });
});
