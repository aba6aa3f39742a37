import { describe, expect, it } from 'vitest';
import { getMintStatus, nameOf, updateMintStatus } from '../../../../../src/devnet/module/bme/mintStatus.ts';
import { endOracleBlock } from '../../../../../src/devnet/module/oracle/endOracleBlock.ts';
import { createPricedStage, linesOf, listening, postPrice, runBlocker } from '../../exchange.ts';
import type { Stage } from '../../stage.ts';

function update(stage: Stage) {
  const { context, events } = listening(stage);
  return { ...updateMintStatus(context), lines: linesOf(events) };
}
function setPrice(stage: Stage, price: string): void {
  stage.timeMs += 6_000;
  postPrice(stage, price);
  stage.timeMs += 6_000;
  runBlocker(stage, endOracleBlock);
}

describe('updateMintStatus', () => {
  // node x/bme/keeper/genesis.go and keeper.go mintStatusUpdate. With as much AKT as ACT the ratio is the price.
  it('follows the ratio, and tells of each change', () => {
    const stage = createPricedStage();
    expect(getMintStatus(stage.context())).toEqual({ status: 3, previousStatus: 0, epochBlocks: 10 });
    expect(update(stage).lines).toEqual([
      'akash.bme.v1.EventMintStatusChange "0.000000000000000000" "mint_status_halt_oracle" "mint_status_halt_cr"',
    ]);
    expect(update(stage)).toMatchObject({ status: 4, changed: false, lines: [] });
    setPrice(stage, '0.96');
    expect(update(stage)).toMatchObject({
      status: 1,
      previousStatus: 4,
      epochBlocks: 10,
      changed: true,
      lines: [
        'akash.bme.v1.EventMintStatusChange "0.960000000000000000" "mint_status_healthy" "mint_status_halt_oracle"',
      ],
    });
    setPrice(stage, '0.94');
    expect(update(stage)).toMatchObject({ status: 2, previousStatus: 1, epochBlocks: 25, changed: true });
    setPrice(stage, '0.90');
    expect(update(stage)).toMatchObject({ status: 3, previousStatus: 2, epochBlocks: 25 });
    expect(getMintStatus(stage.context()).status).toBe(3);
  });

  it('tells of another pace within one status too', () => {
    const stage = createPricedStage();
    setPrice(stage, '0.94');
    update(stage);
    setPrice(stage, '0.945');
    expect(update(stage)).toMatchObject({
      changed: true,
      epochBlocks: 16,
      lines: ['akash.bme.v1.EventMintStatusChange "0.945000000000000000" "mint_status_warning" "mint_status_warning"'],
    });
  });

  it.each([
    ['0.9501', 1],
    ['0.95', 2],
    ['0.9001', 2],
    ['0.9', 3],
    ['5000000', 1],
  ])('a ratio of %s is status %s', (price, status) => {
    const stage = createPricedStage();
    setPrice(stage, price);
    expect(update(stage).status).toBe(status);
  });
});

describe('nameOf', () => {
  it('is the proto’s', () => expect(nameOf(3)).toBe('mint_status_halt_cr'));
});
