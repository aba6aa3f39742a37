import { expect, it } from 'vitest';
import { isDenom } from '../../../../src/devnet/state/isDenom.ts';

it('isDenom knows what can name a coin', () => {
  expect(['uakt', 'ibc/27394FB0', 'a:b.c_d-e', 'ua', '1akt', 'u akt', ''].map(isDenom)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
