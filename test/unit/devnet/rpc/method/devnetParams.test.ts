import { expect, it } from 'vitest';
import { address, coins, milliseconds, wholeNumber } from '../../../../../src/devnet/rpc/method/devnetParams.ts';
import { ANN } from '../../signing.ts';

it('parameters of devnet_* come in the forms that people and programs write', () => {
  expect([wholeNumber.parse(5), wholeNumber.parse('5')]).toEqual([5, 5]);
  const expected = [
    { denom: 'uact', amount: 5n },
    { denom: 'uakt', amount: 10n ** 20n },
  ];
  expect(coins.parse(`5uact, ${10n ** 20n}uakt`)).toEqual(expected);
  expect(
    coins.parse([
      { denom: 'uact', amount: 5 },
      { denom: 'uakt', amount: `${10n ** 20n}` },
    ]),
  ).toEqual(expected);
  expect(address.parse(ANN.address)).toBe(ANN.address);
  const wrong = [
    ...[1.5, '1.5', '-1', 'x', null].map((value) => wholeNumber.safeParse(value)),
    ...[-1, 1e15].map((value) => milliseconds.safeParse(value)),
    ...[
      '',
      'uact',
      '5',
      '-5uact',
      '5uact,',
      '1.5uact',
      [],
      [{ denom: 'uact', amount: -1 }],
      [{ denom: 'u', amount: 1 }],
    ].map((value) => coins.safeParse(value)),
    ...['akash1', 'cosmos1x', 5].map((value) => address.safeParse(value)),
  ];
  expect(wrong.filter(({ success }) => success)).toEqual([]);
});
