import { describe, expect, it } from 'vitest';
import { canceleds, executeds, pendings } from '../../../../../src/devnet/module/bme/records.ts';
import { requestBurnMint } from '../../../../../src/devnet/module/bme/requestBurnMint.ts';
import type { GenesisParams } from '../../../../../src/devnet/parseGenesis.ts';
import { createPricedStage, endBlock, openMint, postPrice } from '../../exchange.ts';
import { marketEvents, START, type Stage, TENANT } from '../../stage.ts';

const mint = (stage: Stage, amount: bigint) =>
  requestBurnMint(stage.context(), TENANT, { denom: 'uakt', amount }, 'uact');
const burn = (stage: Stage, amount: bigint) =>
  requestBurnMint(stage.context(), TENANT, { denom: 'uact', amount }, 'uakt');
/** Ends blocks up to this one. @returns the events of this one. */
function endUpTo(stage: Stage, height: bigint): string[] {
  let last: string[] = [];
  while (stage.height <= height) last = marketEvents(endBlock(stage));
  return last;
}
const counts = (stage: Stage) => [pendings, executeds, canceleds].map((table) => table.list(stage.state).length);

// node x/bme/keeper/abci.go EndBlocker.
describe('endBmeBlock', () => {
  it('opens the mint when price and collateral are there, and mints a whole epoch later', () => {
    const stage = createPricedStage();
    postPrice(stage, '1');
    // Block 10: the price is reckoned after the exchange has looked.
    expect(marketEvents(endBlock(stage))).toEqual(['EventMintStatusChange']);
    expect(marketEvents(endBlock(stage))).toEqual(['EventMintStatusChange']);
    mint(stage, 10_000_000n);
    expect(endUpTo(stage, 20n)).toEqual([]);
    expect(counts(stage)).toEqual([1, 0, 0]);
    expect(endUpTo(stage, 21n)).toEqual(['EventLedgerRecordExecuted']);
    expect(stage.balance(TENANT)).toBe(START.uact + 9_975_000n);
    mint(stage, 10_000_000n);
    expect(endUpTo(stage, 30n)).toEqual([]);
    expect(endUpTo(stage, 31n)).toEqual(['EventLedgerRecordExecuted']);
  });

  it('burns in an epoch of its own, even while the mint is halted for lack of collateral', () => {
    const stage = openMint({ bme: { vault: '1' } });
    burn(stage, 7n);
    expect(endUpTo(stage, 19n)).toEqual([]);
    expect(endUpTo(stage, 20n)).toEqual(['EventLedgerRecordExecuted']);
    expect(stage.balance(TENANT, 'uakt')).toBe(START.uakt + 7n);
  });

  it('gives up at once what can never be', () => {
    const stage = openMint();
    mint(stage, 9_999_999n);
    postPrice(stage, '3', { offsetMs: 1 });
    stage.timeMs += 10_000;
    endBlock(stage);
    burn(stage, 2n);
    expect(endUpTo(stage, 20n)).toEqual(['EventLedgerRecordCanceled']);
    expect(canceleds.list(stage.state).map(({ value }) => value.reason)).toEqual([1]);
    expect(endUpTo(stage, 21n)).toEqual(['EventLedgerRecordExecuted']);
    const poor = openMint();
    mint(poor, 9_999_999n);
    expect(endUpTo(poor, 21n)).toEqual(['EventLedgerRecordCanceled']);
    expect(canceleds.list(poor.state).map(({ value }) => value.reason)).toEqual([6]);
    expect(poor.balance(TENANT, 'uakt')).toBe(START.uakt);
  });

  it('tries three times what may pass, and gives up then', () => {
    const stage = openMint();
    burn(stage, 5n);
    stage.timeMs += 60_000;
    expect(marketEvents(endBlock(stage))).toEqual([]);
    const attempts = () => pendings.list(stage.state).map(({ value }) => value.attempts);
    endUpTo(stage, 20n);
    expect(attempts()).toEqual([1]);
    endUpTo(stage, 30n);
    expect(attempts()).toEqual([2]);
    expect(endUpTo(stage, 40n)).toEqual(['EventLedgerRecordCanceled']);
    expect(canceleds.list(stage.state).map(({ value }) => value.reason)).toEqual([9]);
    expect(stage.balance(TENANT)).toBe(START.uact);
  });

  it('halts without a fresh price, and begins a new epoch after it', () => {
    const stage = openMint();
    mint(stage, 10_000_000n);
    stage.timeMs += 60_000;
    endBlock(stage);
    expect(marketEvents(endBlock(stage))).toEqual(['EventMintStatusChange']);
    expect(endUpTo(stage, 25n)).toEqual([]);
    postPrice(stage, '1');
    expect(marketEvents(endBlock(stage))).toEqual([]);
    expect(marketEvents(endBlock(stage))).toEqual(['EventMintStatusChange']);
    // Block 27 and ten more.
    expect(endUpTo(stage, 36n)).toEqual([]);
    expect(endUpTo(stage, 37n)).toEqual(['EventLedgerRecordExecuted']);
  });

  // 10 × 1.1^10 = 25 blocks, 100 bps below the warning.
  it('mints more seldom near the halt', () => {
    const stage = openMint({ bme: { vault: '282000000' } });
    mint(stage, 10_000_000n);
    expect(endUpTo(stage, 35n)).toEqual([]);
    expect(endUpTo(stage, 36n)).toEqual(['EventLedgerRecordExecuted', 'EventMintStatusChange']);
  });

  it.each([
    [2, 2],
    [0, 1],
  ])('carries out %s at most, but one in any case', (maxEndblockerRecords, expected) => {
    const params: GenesisParams = { bme: { maxEndblockerRecords } };
    const stage = openMint(params);
    for (let index = 0; index < 3; index++) mint(stage, 10_000_000n);
    endUpTo(stage, 21n);
    expect(counts(stage)).toEqual([3 - expected, expected, 0]);
    endUpTo(stage, 31n);
    expect(counts(stage)[1]).toBe(Math.min(3, 2 * expected));
  });
});
