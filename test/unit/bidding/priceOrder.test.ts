import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal } from '../../../src/base/decimal.ts';
import { orderPrice, priceOrder, type ScaleRates } from '../../../src/bidding/priceOrder.ts';
import { order } from './sampleOrder.ts';

const nothing: ScaleRates = {
  cpu: parseDecimal('0'),
  memory: parseDecimal('0'),
  storage: { ephemeral: parseDecimal('0') },
  endpoint: parseDecimal('0'),
  ip: parseDecimal('0'),
};
const priced = (units: Parameters<typeof order>[0], rates: Partial<ScaleRates>) => {
  const result = priceOrder(order(units), { ...nothing, ...rates });
  return result.ok ? formatDecimal(result.value.amount) : result.error.code;
};

describe('priceOrder', () => {
  it('charges every resource at its rate, times the replicas', () => {
    expect(priced([{ count: 3 }], { cpu: parseDecimal('0.02') })).toBe('60');
    expect(priced([{ count: 3 }], { memory: parseDecimal('0.01') })).toBe('30.72');
    expect(priced([{ count: 3 }], { storage: { ephemeral: parseDecimal('0.001') } })).toBe('3.072');
  });

  it('charges endpoints once per unit, and a leased IP once per number', () => {
    const leased = { kind: 2, sequenceNumber: 1 };
    const endpoints = [{ kind: 0, sequenceNumber: 0 }, leased, leased];
    expect(priced([{ count: 3, endpoints }], { endpoint: parseDecimal('5') })).toBe('15');
    expect(priced([{ count: 3, endpoints }, { endpoints }], { ip: parseDecimal('7') })).toBe('7');
  });

  it('charges storage by class, and has no price without a rate', () => {
    const storage = [
      { mi: 10 },
      { mi: 100, attributes: { class: 'beta2', persistent: 'true' } },
      { mi: 1, attributes: { class: 'ram', persistent: 'false' } },
    ];
    expect(priced([{ storage }], { storage: { ephemeral: parseDecimal('1'), beta2: parseDecimal('2') } })).toBe('211');
    expect(priced([{ storage }], { storage: { ephemeral: parseDecimal('1') } })).toBe('RATE_MISSING');
  });

  it('charges GPUs by model, at the dearest that the order would take', () => {
    const gpu = { a100: parseDecimal('900'), rtx4090: parseDecimal('300'), '*': parseDecimal('50') };
    const of = (models: string[], rates: ScaleRates['gpu'] = gpu) =>
      priced([{ gpu: { units: 2, models } }], { gpu: rates });
    expect([of(['rtx4090']), of(['rtx4090', 'a100']), of(['t4/ram/16Gi']), of(['*'])]).toEqual([
      '600',
      '1800',
      '100',
      '1800',
    ]);
    expect([of(['t4'], {}), of([])]).toEqual(['RATE_MISSING', 'RATE_MISSING']);
  });

  it('bids neither nothing nor more than the order pays', () => {
    expect(priced([{}], {})).toBe('PRICE_ZERO');
    expect(priced([{ price: '20' }], { cpu: parseDecimal('0.02') })).toBe('20');
    expect(priced([{ price: '19.999' }], { cpu: parseDecimal('0.02') })).toBe('PRICE_ABOVE_ORDER');
    expect(priced([{}, { denom: 'uakt' }], { cpu: parseDecimal('1') })).toBe('ORDER_INVALID');
  });

  it('is exact to the last place', () => {
    expect(priced([{ cpu: 3 }], { cpu: parseDecimal('0.000000000000000001') })).toBe('0.000000000000000003');
  });
});

describe('orderPrice', () => {
  it('sums unit prices times counts', () => {
    const price = orderPrice(order([{ price: '1.5', count: 4 }, { price: '2' }]));
    expect(price && [price.denom, formatDecimal(price.amount)]).toEqual(['uact', '8']);
  });

  it('is undefined without units or with two coins', () => {
    expect([orderPrice(order([])), orderPrice(order([{}, { denom: 'uakt' }]))]).toEqual([undefined, undefined]);
  });
});
