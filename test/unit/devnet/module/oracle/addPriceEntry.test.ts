import { describe, expect, it } from 'vitest';
import { pairJson } from '../../../../../src/devnet/module/oracle/addPriceEntry.ts';
import { latestPrices, pricesOf } from '../../../../../src/devnet/module/oracle/records.ts';
import { createPricedStage, FEEDER, postPrice, SECOND_FEEDER, timestampAt } from '../../exchange.ts';
import { createStage, TENANT } from '../../stage.ts';

const PAIR = { denom: 'akt', baseDenom: 'usd' };
const id = { ...PAIR, source: 1 };

describe('addPriceEntry', () => {
  // The form is that of a transaction on a node of v2.1.
  it('keeps a price and tells of it', () => {
    const stage = createPricedStage();
    expect(postPrice(stage, '1.25', { offsetMs: 500 })).toEqual({
      code: 'ok',
      events: [
        {
          type: 'akash.oracle.v2.EventPriceData',
          attributes: [
            { key: 'id', value: '{"denom":"akt","base_denom":"usd"}' },
            { key: 'price', value: '"1.250000000000000000"' },
            { key: 'source', value: `"${FEEDER}"` },
            { key: 'timestamp', value: '"2023-11-14T22:13:20.500Z"' },
          ],
        },
      ],
    });
    expect(latestPrices.find(stage.state, id)?.timestampNs).toBe(1_700_000_000_500_000_000n);
  });

  it('counts the prices of a block, from 0', () => {
    const stage = createPricedStage();
    for (const price of ['1', '2']) postPrice(stage, price);
    stage.height += 1n;
    postPrice(stage, '3', { offsetMs: 1 });
    expect(pricesOf(stage.context(), id).map(({ sequence }) => sequence)).toEqual([0n, 1n, 0n]);
  });

  // node x/oracle/keeper/keeper.go AddPriceEntry, in its order.
  it.each([
    ['of no source', { signer: TENANT }, 'sdk/4'],
    ['of nobody', { signer: 'x' }, 'undefined/1'],
    ['of another denom', { message: { id: { ...PAIR, denom: 'uakt' } } }, 'sdk/18'],
    ['in another denom', { message: { id: { ...PAIR, baseDenom: 'eur' } } }, 'sdk/18'],
    ['of zero', { message: { price: '0' } }, 'sdk/18'],
    ['below zero', { message: { price: '-1' } }, 'sdk/18'],
    ['that is not there, a nil pointer in Go', { message: { price: '' } }, 'undefined/111222'],
    ['without a time, which is the year 1', { message: { timestamp: undefined } }, 'sdk/18'],
    ['of a time that is none', { message: { timestamp: { seconds: 0n, nanos: -1 } } }, 'sdk/2'],
    ['of more than 12 s ago, at first', { offsetMs: -12_001 }, 'sdk/18'],
    ['of 12 s ago, at first', { offsetMs: -12_000 }, 'ok'],
    ['of the future, of which nobody asks', { offsetMs: 86_400_000 }, 'ok'],
  ])('a price %s: %s', (_, changes, code) => {
    expect(postPrice(createPricedStage(), '1', changes).code).toBe(code);
  });

  it('does not go back in time; each source has a time of its own', () => {
    const stage = createPricedStage({ oracle: { sources: [FEEDER, SECOND_FEEDER] } });
    expect(postPrice(stage, '1', { offsetMs: 100 }).code).toBe('ok');
    expect(postPrice(stage, '1', { offsetMs: 99 }).code).toBe('sdk/18');
    expect(postPrice(stage, '1', { offsetMs: 100 }).code).toBe('ok');
    expect(postPrice(stage, '1', { offsetMs: 99, signer: SECOND_FEEDER }).code).toBe('ok');
  });

  it('takes nothing where there are no sources', () => {
    expect(postPrice(createStage(), '1', { message: { timestamp: timestampAt(1) } }).code).toBe('sdk/4');
  });
});

describe('pairJson', () => {
  it('is snake_case', () => expect(pairJson(PAIR)).toEqual({ denom: 'akt', base_denom: 'usd' }));
});
