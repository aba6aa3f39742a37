import { describe, expect, it } from 'vitest';
import { validateWish } from '../../../../../src/devnet/module/bme/validateWish.ts';
import { coins } from '../../market.ts';
import { PROVIDER, refusalOf, TENANT } from '../../stage.ts';

const good = { owner: TENANT, to: TENANT, coinsToBurn: coins('5', 'uakt') };

// chain-sdk go/node/bme/v1/msgs.go ValidateBasic, in its order.
describe('validateWish', () => {
  it.each([
    ['a wish', {}, 'ok'],
    ['no owner', { owner: 'x', to: 'y' }, 'sdk/7'],
    ['no receiver', { to: 'y', coinsToBurn: undefined }, 'sdk/7'],
    ['another receiver', { to: PROVIDER, coinsToBurn: undefined }, 'bme/3'],
    ['no coin', { coinsToBurn: undefined }, 'sdk/10'],
    ['no denom', { coinsToBurn: coins('5', '') }, 'sdk/10'],
    // A node of v2.1 takes an amount that is not there for zero.
    ['no amount', { coinsToBurn: coins('') }, 'bme/8'],
    ['less than nothing', { coinsToBurn: coins('-1') }, 'sdk/10'],
    ['nothing', { coinsToBurn: coins('0') }, 'bme/8'],
  ])('%s: %s', (_, changes, code) => {
    expect(refusalOf(() => validateWish({ ...good, ...changes }))).toBe(code);
  });
});
