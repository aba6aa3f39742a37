import { describe, expect, it } from 'vitest';
import { MsgFundVault } from '../../../../../src/chain/protocol/akash.ts';
import { fundVault } from '../../../../../src/devnet/module/bme/fundVault.ts';
import { linesOf } from '../../exchange.ts';
import { coins } from '../../market.ts';
import { createStage, STRANGER, TENANT } from '../../stage.ts';

const GOV = 'akash10d07y265gmmuvt4z0w9aw880jnsr700jhe7z0f';
const BME = 'akash1klpwzlvfnw7j8gtdd0cuu9vaw9ermsmd37sg55';
const fund = (changes: object = {}) =>
  createStage({ bme: { vault: '100' } }).act(fundVault, MsgFundVault, {
    authority: GOV,
    amount: coins('5', 'uakt'),
    source: TENANT,
    ...changes,
  });

describe('fundVault', () => {
  // chain-sdk go/node/bme/v1/msgs.go ValidateBasic and node x/bme/handler/server.go FundVault, in their order.
  it.each([
    ['a person', { authority: TENANT }, 'gov/13'],
    ['nobody', { authority: 'x' }, 'bme/3'],
    ['nothing', { amount: coins('0', 'uakt') }, 'bme/8'],
    ['no coin', { amount: undefined }, 'bme/8'],
    ['ACT', { amount: coins('5', 'uact') }, 'bme/9'],
    ['from what is no address', { source: 'x' }, 'undefined/1'],
    ['from an unknown account', { source: STRANGER }, 'bme/10'],
    ['from a module', { source: GOV }, 'bme/10'],
    ['more than there is', { amount: coins('100000001', 'uakt') }, 'sdk/5'],
  ])('is refused: %s', (_, changes, code) => expect(fund(changes).code).toBe(code));

  it('tells what the vault holds then', () => {
    const { code, events } = fund();
    expect([code, linesOf(events).at(-1)]).toEqual([
      'ok',
      `akash.bme.v1.EventVaultFunded {"denom":"uakt","amount":"5"} {"denom":"uakt","amount":"105"} "${TENANT}"`,
    ]);
    expect(linesOf(events)[0]).toBe(`coin_spent ${TENANT} 5uakt`);
    expect(linesOf(events)[1]).toBe(`coin_received ${BME} 5uakt`);
  });
});
