import { describe, expect, it } from 'vitest';
import { oracleErrors } from '../../../../../src/devnet/module/oracle/oracleErrors.ts';

describe('oracleErrors', () => {
  // chain-sdk go/node/oracle/v2/errors.go; a node of v2.1 says "codespace oracle.v2 code 4: price stalled".
  it('has the node’s code', () => {
    expect(oracleErrors.priceStalled).toEqual({ codespace: 'oracle.v2', code: 4, text: 'price stalled' });
  });
});
