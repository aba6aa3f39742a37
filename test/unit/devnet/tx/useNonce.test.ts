import { describe, expect, it } from 'vitest';
import { createGasMeter } from '../../../../src/devnet/state/gasMeter.ts';
import { decodeTx } from '../../../../src/devnet/tx/decodeTx.ts';
import { useNonce } from '../../../../src/devnet/tx/useNonce.ts';
import { ANN, signTx } from '../signing.ts';
import { createStage, refusalOf } from '../stage.ts';

const NOW = 1_700_000_000n;
const loose = (seconds: bigint, nanos = 0) =>
  decodeTx(signTx(ANN, { body: { unordered: true, timeoutTimestamp: { seconds, nanos } } }));

// Source: cosmos-sdk v0.53.7 `x/auth/ante/sigverify.go` verifyUnorderedNonce.
describe('useNonce', () => {
  it('takes each timeout of a sender once, to the nanosecond', () => {
    const context = createStage().context();
    const gas = createGasMeter();
    const use = (seconds: bigint, nanos = 0) => refusalOf(() => useNonce(context, gas, loose(seconds, nanos), false));
    expect([use(NOW + 60n, 1), use(NOW + 60n, 2), use(NOW + 60n, 1)]).toEqual(['ok', 'ok', 'sdk/18']);
    expect(gas.used()).toBe(3n * 2240n);
  });

  it('takes timeouts from now on for ten minutes', () => {
    const context = createStage().context();
    const use = (seconds: bigint, nanos = 0) =>
      refusalOf(() => useNonce(context, createGasMeter(), loose(seconds, nanos), false));
    expect([use(NOW), use(NOW - 1n, 999_999_999), use(0n)]).toEqual(['ok', 'sdk/18', 'sdk/18']);
    expect([use(NOW + 600n), use(NOW + 600n, 1)]).toEqual(['ok', 'sdk/18']);
  });

  it('minds no repetition in a simulation', () => {
    const context = createStage().context();
    const use = () => refusalOf(() => useNonce(context, createGasMeter(), loose(NOW + 60n), true));
    expect([use(), use()]).toEqual(['ok', 'ok']);
  });
});
