import { describe, expect, it } from 'vitest';
import { assignBalance, supplyOf } from '../../../../../src/devnet/module/bank/balances.ts';
import { executeExchange } from '../../../../../src/devnet/module/bme/executeExchange.ts';
import { planExchange } from '../../../../../src/devnet/module/bme/planExchange.ts';
import { BME_ADDRESS, executeds, pendings } from '../../../../../src/devnet/module/bme/records.ts';
import { requestBurnMint } from '../../../../../src/devnet/module/bme/requestBurnMint.ts';
import { changeTally, readTally } from '../../../../../src/devnet/module/bme/tallies.ts';
import { linesOf, listening, openMint } from '../../exchange.ts';
import { refusalOf, START, type Stage, TENANT } from '../../stage.ts';

const BME = 'akash1klpwzlvfnw7j8gtdd0cuu9vaw9ermsmd37sg55';

function exchange(stage: Stage, denom: string, amount: bigint) {
  const id = requestBurnMint(stage.context(), TENANT, { denom, amount }, denom === 'uakt' ? 'uact' : 'uakt');
  const pending = pendings.find(stage.state, id)!;
  const { context, events } = listening(stage);
  executeExchange(context, pending, planExchange(context, pending));
  return { id, lines: linesOf(events) };
}
const tallies = (stage: Stage) =>
  (['pending', 'remintCredit', 'minted', 'burned'] as const).map((tally) =>
    ['uakt', 'uact'].map((denom) => readTally(stage.context(), tally, denom)),
  );

// Amounts, order and form are those of blocks 1264 and 1270 of a node of v2.1, on which the same was exchanged.
describe('executeExchange', () => {
  it('makes ACT, keeps the spread, and credits the AKT', () => {
    const stage = openMint();
    const { id, lines } = exchange(stage, 'uakt', 12_345_678n);
    const idJson = `{"denom":"uakt","to_denom":"uact","source":"${TENANT}","height":"12","sequence":"1"}`;
    const minted = '{"coin":{"denom":"uact","amount":"12345678"},"price":"1.000000000000000000"}';
    const accrued = '{"coin":{"denom":"uakt","amount":"12345678"},"price":"1.000000000000000000"}';
    expect(lines).toEqual([
      `coin_received ${BME} 12345678uact`,
      `coinbase ${BME} 12345678uact`,
      `coin_spent ${BME} 12314814uact`,
      `coin_received ${TENANT} 12314814uact`,
      `transfer ${TENANT} ${BME} 12314814uact`,
      `message ${BME}`,
      `akash.bme.v1.EventLedgerRecordExecuted null "${TENANT}" "bme" ${idJson} ${minted} "${TENANT}" "bme" ${accrued} null {"denom":"uact","amount":"30864"}`,
    ]);
    expect(stage.balance(TENANT)).toBe(START.uact + 12_314_814n);
    expect(stage.balance(BME)).toBe(30_864n);
    expect(supplyOf(stage.context(), 'uakt')).toBe(3n * START.uakt + 300_000_000n);
    expect(tallies(stage)).toEqual([
      [0n, 0n],
      [12_345_678n, 0n],
      [0n, 12_345_678n],
      [0n, 0n],
    ]);
    expect([pendings.find(stage.state, id), executeds.find(stage.state, id)?.spread.amount]).toEqual([
      undefined,
      30_864n,
    ]);
  });

  it('destroys ACT and hands out credited AKT before it makes any', () => {
    const stage = openMint();
    changeTally(stage.context(), 'remintCredit', 'uakt', 12_345_678n);
    const { lines } = exchange(stage, 'uact', 3_000_000n);
    const idJson = `{"denom":"uact","to_denom":"uakt","source":"${TENANT}","height":"12","sequence":"1"}`;
    const burned = '{"coin":{"denom":"uact","amount":"3000000"},"price":"1.000000000000000000"}';
    const issued = '{"coin":{"denom":"uakt","amount":"3000000"},"price":"1.000000000000000000"}';
    expect(lines).toEqual([
      `coin_spent ${BME} 3000000uact`,
      `burn ${BME} 3000000uact`,
      `coin_spent ${BME} 3000000uakt`,
      `coin_received ${TENANT} 3000000uakt`,
      `transfer ${TENANT} ${BME} 3000000uakt`,
      `message ${BME}`,
      `akash.bme.v1.EventLedgerRecordExecuted ${burned} "${TENANT}" "bme" ${idJson} null "${TENANT}" "bme" null ${issued} {"denom":"uakt","amount":"0"}`,
    ]);
    expect(tallies(stage)).toEqual([
      [0n, 0n],
      [9_345_678n, 0n],
      [0n, 0n],
      [0n, 3_000_000n],
    ]);
    expect(stage.balance(TENANT, 'uakt')).toBe(START.uakt + 3_000_000n);
  });

  // node x/bme/keeper/keeper.go burnACT.
  it('makes the AKT that the credits lack', () => {
    const stage = openMint();
    changeTally(stage.context(), 'remintCredit', 'uakt', 1_000_000n);
    const { id, lines } = exchange(stage, 'uact', 3_000_000n);
    expect(lines.slice(2, 4)).toEqual([`coin_received ${BME} 2000000uakt`, `coinbase ${BME} 2000000uakt`]);
    const { minted, remintCreditIssued } = executeds.find(stage.state, id)!;
    expect([minted?.coin.amount, remintCreditIssued?.coin.amount]).toEqual([2_000_000n, 1_000_000n]);
    expect(readTally(stage.context(), 'minted', 'uakt')).toBe(2_000_000n);
    expect(exchange(stage, 'uact', 5n).lines.slice(2, 4)).toEqual([
      `coin_received ${BME} 5uakt`,
      `coinbase ${BME} 5uakt`,
    ]);
  });

  it('changes nothing when the operator took the coins away', () => {
    const stage = openMint();
    changeTally(stage.context(), 'remintCredit', 'uakt', 12_345_678n);
    assignBalance(stage.context(), BME_ADDRESS, { denom: 'uakt', amount: 0n });
    expect(refusalOf(() => exchange(stage, 'uact', 3_000_000n))).toBe('sdk/5');
    expect(stage.balance(BME)).toBe(3_000_000n);
  });
});
