import { describe, expect, it } from 'vitest';
import { rpcErrors } from '../../../../src/devnet/rpc/rpcError.ts';

describe('rpcErrors', () => {
  it('has the codes of JSON-RPC 2.0', () => {
    expect(Object.entries(rpcErrors).map(([name, make]) => [name, make('d').code, make('d').data])).toEqual([
      ['parse', -32700, 'd'],
      ['invalidRequest', -32600, 'd'],
      ['methodNotFound', -32601, 'd'],
      ['invalidParams', -32602, 'd'],
      ['internal', -32603, 'd'],
      ['server', -32000, 'd'],
    ]);
  });
});
