import { describe, expect, it } from 'vitest';
import { createGasMeter, meterState } from '../../../../src/devnet/state/gasMeter.ts';
import { createKeyValues } from '../../../../src/devnet/state/keyValues.ts';
import { refusalOf } from '../stage.ts';

describe('createGasMeter', () => {
  it('counts up to its limit and not beyond', () => {
    const meter = createGasMeter(10n);
    meter.charge(10n, 'all');
    expect(refusalOf(() => meter.charge(1n, 'more'))).toBe('sdk/11');
    expect(meter.used()).toBe(11n);
    const endless = createGasMeter();
    endless.charge(10n ** 18n, 'much');
    expect(endless.used()).toBe(10n ** 18n);
  });
});

describe('meterState', () => {
  // Prices of cosmos-sdk store/types/gas.go: read 1000 + 3 a byte, write 2000 + 30 a byte, remove 1000, next 30.
  it('charges each access', () => {
    const meter = createGasMeter();
    const state = meterState(createKeyValues(), meter);
    const spent = (work: () => void) => {
      const before = meter.used();
      work();
      return meter.used() - before;
    };
    expect(spent(() => state.put('key', { value: 'v', text: '12345' }))).toBe(2240n);
    expect(spent(() => state.find('key'))).toBe(1024n);
    expect(spent(() => state.find('nil'))).toBe(1009n);
    expect(spent(() => expect(state.keys('k')).toEqual(['key']))).toBe(60n);
    expect(spent(() => state.remove('key'))).toBe(1000n);
    expect(state.find('key')).toBeUndefined();
  });
});
