import { ConfigResponse } from 'cosmjs-types/cosmos/base/node/v1beta1/query';
import { expect, it } from 'vitest';
import { getMinimumGasPrices } from '../../../../src/chain/query/getMinimumGasPrices.ts';
import { answering } from '../../../helpers/answering.ts';

it.each([
  ['0.025000000000000000uakt', [['uakt', 25_000_000_000_000_000n]]],
  [
    '1uakt,2.5ibc/A1',
    [
      ['uakt', 10n ** 18n],
      ['ibc/A1', 25n * 10n ** 17n],
    ],
  ],
  ['', []],
])('reads %j', async (minimumGasPrice, expected) => {
  const prices = await getMinimumGasPrices(answering(ConfigResponse, { minimumGasPrice }));
  expect(prices.map(({ denom, amount }) => [denom, amount.atomics])).toEqual(expected);
});
