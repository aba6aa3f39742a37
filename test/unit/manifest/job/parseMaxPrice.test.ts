import { expect, it } from 'vitest';
import { parseDecimal } from '../../../../src/base/decimal.ts';
import { parseMaxPrice } from '../../../../src/manifest/job/parseMaxPrice.ts';

it.each([
  ['120 uact/block', { kind: 'per-block', price: { denom: 'uact', amount: parseDecimal('120') } }],
  ['0.5uact / block', { kind: 'per-block', price: { denom: 'uact', amount: parseDecimal('0.5') } }],
  ['0.20 USD/h', { kind: 'per-hour', usd: parseDecimal('0.2') }],
  ['1 usd/hour', { kind: 'per-hour', usd: parseDecimal('1') }],
])('reads %j', (text, price) => {
  expect(parseMaxPrice(text)).toEqual({ ok: true, value: price });
});

it.each([
  ['0 uact/block', 'PRICE_ZERO'],
  ['0.00 USD/h', 'PRICE_ZERO'],
  ['10000001 uact/block', 'PRICE_TOO_HIGH'],
  ['', 'PRICE_INVALID'],
  ['5', 'PRICE_INVALID'],
  ['5 uakt/block', 'PRICE_INVALID'],
  ['5 USD/block', 'PRICE_INVALID'],
  ['-5 USD/h', 'PRICE_INVALID'],
  ['1e3 USD/h', 'PRICE_INVALID'],
  ['0.1234567890123456789 USD/h', 'PRICE_INVALID'],
])('refuses %j', (text, code) => {
  expect(parseMaxPrice(text)).toMatchObject({ ok: false, error: { code, field: 'max-price', value: text } });
});
