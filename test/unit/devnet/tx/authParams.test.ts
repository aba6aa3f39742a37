import { describe, expect, it } from 'vitest';
import { createGasMeter } from '../../../../src/devnet/state/gasMeter.ts';
import { authParams, chargeParams } from '../../../../src/devnet/tx/authParams.ts';

// Source: cosmos-sdk v0.53.7 `x/auth/types/params.go`, `store/types/gas.go`.
describe('authParams', () => {
  it('are the network’s', () => {
    expect(authParams).toEqual({ maxMemoCharacters: 256, txSigLimit: 7, txSizeCostPerByte: 10 });
  });
});

describe('chargeParams', () => {
  it('takes a read of 14 bytes', () => {
    const gas = createGasMeter();
    chargeParams(gas);
    expect(gas.used()).toBe(1042n);
  });
});
