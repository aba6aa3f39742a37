import { describe, expect, it } from 'vitest';
import { bmeErrors } from '../../../../../src/devnet/module/bme/bmeErrors.ts';

describe('bmeErrors', () => {
  // chain-sdk go/node/bme/v1/errors.go.
  it('has the node’s codes', () => {
    expect(
      Object.entries(bmeErrors).map(([name, { codespace, code, grpc }]) => `${codespace}/${code} ${grpc} ${name}`),
    ).toEqual([
      'bme/3 Unauthenticated unauthorized',
      'bme/6 Aborted circuitBreakerActive',
      'bme/7 Aborted insufficientVaultFunds',
      'bme/8 InvalidArgument invalidAmount',
      'bme/9 InvalidArgument invalidDenom',
      'bme/10 InvalidArgument invalidAddress',
      'bme/12 Internal zeroPrice',
      'bme/16 Aborted epsilon',
      'bme/17 Aborted minimumMint',
    ]);
  });
});
