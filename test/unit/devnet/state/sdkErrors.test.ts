import { describe, expect, it } from 'vitest';
import { sdkErrors, unregistered, wrappedPlainly } from '../../../../src/devnet/state/sdkErrors.ts';

describe('sdkErrors', () => {
  // cosmos-sdk v0.53 types/errors/errors.go.
  it('has the SDK’s codes', () => {
    const codes = Object.entries(sdkErrors).map(([name, { codespace, code }]) => `${codespace}/${code} ${name}`);
    expect(codes).toEqual([
      'sdk/2 txDecode',
      'sdk/3 invalidSequence',
      'sdk/4 unauthorized',
      'sdk/5 insufficientFunds',
      'sdk/6 unknownRequest',
      'sdk/7 invalidAddress',
      'sdk/8 invalidPubKey',
      'sdk/9 unknownAddress',
      'sdk/10 invalidCoins',
      'sdk/11 outOfGas',
      'sdk/12 memoTooLarge',
      'sdk/13 insufficientFee',
      'sdk/14 tooManySignatures',
      'sdk/15 noSignatures',
      'sdk/18 invalidRequest',
      'sdk/19 txInMempoolCache',
      'sdk/20 mempoolIsFull',
      'sdk/21 txTooLarge',
      'sdk/22 keyNotFound',
      'sdk/26 invalidHeight',
      'sdk/29 invalidType',
      'sdk/30 txTimeoutHeight',
      'sdk/31 unknownExtension',
      'sdk/32 wrongSequence',
      'sdk/35 logic',
      'sdk/36 conflict',
      'sdk/37 notSupported',
      'sdk/38 notFound',
      'sdk/41 invalidGasLimit',
      'sdk/42 txTimeout',
      'undefined/111222 panic',
    ]);
    expect(unregistered('x')).toEqual({ codespace: 'undefined', code: 1, text: 'x' });
  });

  // cosmossdk.io/errors abci.go abciCode: it looks through its own wrapping only, not through fmt.Errorf's.
  it('lose their code when Go wraps them plainly', () => {
    expect(wrappedPlainly(sdkErrors.conflict, 'why')).toEqual(unregistered('conflict: why'));
  });
});
