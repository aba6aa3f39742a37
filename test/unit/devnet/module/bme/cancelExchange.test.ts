import { describe, expect, it } from 'vitest';
import { assignBalance } from '../../../../../src/devnet/module/bank/balances.ts';
import { cancelExchange } from '../../../../../src/devnet/module/bme/cancelExchange.ts';
import { BME_ADDRESS, canceleds, pendings } from '../../../../../src/devnet/module/bme/records.ts';
import { requestBurnMint } from '../../../../../src/devnet/module/bme/requestBurnMint.ts';
import { readTally } from '../../../../../src/devnet/module/bme/tallies.ts';
import { linesOf, listening, openMint } from '../../exchange.ts';
import { refusalOf, START, TENANT } from '../../stage.ts';

const BME = 'akash1klpwzlvfnw7j8gtdd0cuu9vaw9ermsmd37sg55';

function queued() {
  const stage = openMint();
  const id = requestBurnMint(stage.context(), TENANT, { denom: 'uakt', amount: 5_000_000n }, 'uact');
  return { stage, id, pending: pendings.find(stage.state, id)! };
}

describe('cancelExchange', () => {
  // As block 1264 of a node of v2.1 tells of such a wish.
  it('gives the coins back and says why', () => {
    const { stage, id, pending } = queued();
    const { context, events } = listening(stage);
    cancelExchange(context, pending, 6);
    const idJson = `{"denom":"uakt","to_denom":"uact","source":"${TENANT}","height":"12","sequence":"1"}`;
    expect(linesOf(events)).toEqual([
      `coin_spent ${BME} 5000000uakt`,
      `coin_received ${TENANT} 5000000uakt`,
      `transfer ${TENANT} ${BME} 5000000uakt`,
      `message ${BME}`,
      `akash.bme.v1.EventLedgerRecordCanceled "minimum_mint" {"denom":"uakt","amount":"5000000"} "uact" ${idJson} "${TENANT}" "${TENANT}"`,
    ]);
    expect([stage.balance(TENANT, 'uakt'), readTally(context, 'pending', 'uakt')]).toEqual([START.uakt, 0n]);
    expect([pendings.find(stage.state, id), canceleds.find(stage.state, id)?.reason]).toEqual([undefined, 6]);
  });

  it('changes nothing when the coins are gone', () => {
    const { stage, id, pending } = queued();
    assignBalance(stage.context(), BME_ADDRESS, { denom: 'uakt', amount: 0n });
    expect(refusalOf(() => cancelExchange(stage.context(), pending, 6))).toBe('sdk/5');
    expect(pendings.find(stage.state, id)).toEqual(pending);
  });
});
