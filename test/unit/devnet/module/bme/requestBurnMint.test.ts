import { describe, expect, it } from 'vitest';
import { pendings } from '../../../../../src/devnet/module/bme/records.ts';
import { requestBurnMint } from '../../../../../src/devnet/module/bme/requestBurnMint.ts';
import { readTally } from '../../../../../src/devnet/module/bme/tallies.ts';
import { createPricedStage, endBlock, linesOf, listening, openMint, postPrice } from '../../exchange.ts';
import { refusalOf, START, STRANGER, type Stage, TENANT } from '../../stage.ts';

const BME = 'akash1klpwzlvfnw7j8gtdd0cuu9vaw9ermsmd37sg55';
const wish = (stage: Stage, denom: string, to: string, owner = TENANT) =>
  refusalOf(() => requestBurnMint(stage.context(), owner, { denom, amount: 5n }, to));

describe('requestBurnMint', () => {
  // The events are those of a MsgMintACT on a node of v2.1.
  it('takes the coins and queues the wish', () => {
    const stage = openMint();
    const { context, events } = listening(stage);
    const coin = { denom: 'uakt', amount: 5n };
    const id = requestBurnMint(context, TENANT, coin, 'uact');
    expect(id).toEqual({ denom: 'uakt', toDenom: 'uact', source: TENANT, height: 12n, sequence: 1n });
    expect(linesOf(events)).toEqual([
      `coin_spent ${TENANT} 5uakt`,
      `coin_received ${BME} 5uakt`,
      `transfer ${BME} ${TENANT} 5uakt`,
      `message ${TENANT}`,
    ]);
    expect(pendings.find(stage.state, id)).toEqual({
      id,
      owner: TENANT,
      to: TENANT,
      coin,
      denomToMint: 'uact',
      attempts: 0,
    });
    expect([stage.balance(TENANT, 'uakt'), readTally(context, 'pending', 'uakt')]).toEqual([START.uakt - 5n, 5n]);
    expect(requestBurnMint(context, TENANT, coin, 'uact').sequence).toBe(2n);
    stage.height += 1n;
    expect(requestBurnMint(stage.context(), TENANT, coin, 'uact').sequence).toBe(1n);
  });

  // node x/bme/keeper/keeper.go RequestBurnMint, in its order.
  it('refuses other routes, and what one does not have', () => {
    const stage = openMint();
    expect(wish(stage, 'uakt', 'uakt')).toBe('bme/9');
    expect(wish(stage, 'uact', 'uact')).toBe('bme/9');
    expect(wish(stage, 'ufoo', 'uact')).toBe('bme/9');
    expect(wish(stage, 'uakt', 'uact', STRANGER)).toBe('sdk/5');
  });

  it('refuses all without a price, and only the mint without collateral', () => {
    const unpriced = createPricedStage();
    expect([wish(unpriced, 'uakt', 'uact'), wish(unpriced, 'uact', 'uakt')]).toEqual(['oracle.v2/4', 'oracle.v2/4']);
    const halted = openMint({ bme: { vault: '1' } });
    expect([wish(halted, 'uakt', 'uact'), wish(halted, 'uact', 'uakt')]).toEqual(['bme/6', 'ok']);
  });

  it('refuses all in the block in which the price comes back, because the breaker still stands', () => {
    const stage = createPricedStage();
    endBlock(stage);
    postPrice(stage, '1');
    endBlock(stage);
    expect([wish(stage, 'uakt', 'uact'), wish(stage, 'uact', 'uakt')]).toEqual(['bme/6', 'bme/6']);
    endBlock(stage);
    expect(wish(stage, 'uakt', 'uact')).toBe('ok');
  });
});
