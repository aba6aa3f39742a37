import { SimulateRequest, SimulateResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { Tx } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { describe, expect, it } from 'vitest';
import { simulateQuery } from '../../../../../src/devnet/node/query/simulate.ts';
import { ANN, BEN, sendAny, signTx } from '../../signing.ts';
import { failureCode } from '../../stage.ts';
import { createTestNode } from '../../testNode.ts';

const simulate = (request: Partial<SimulateRequest>) => {
  const data = SimulateRequest.encode(SimulateRequest.fromPartial(request as never)).finish();
  return SimulateResponse.decode(simulateQuery.answer(createTestNode().node, data));
};

describe('simulateQuery', () => {
  it('tells the gas, for bytes and for a transaction in parts alike', () => {
    const txBytes = signTx(ANN, { fee: [], gasLimit: 0n, signature: new Uint8Array() });
    const { gasInfo, result } = simulate({ txBytes });
    expect(gasInfo?.gasUsed).toBeGreaterThan(40_000n);
    expect(result?.events.length).toBeGreaterThan(5);
    expect(simulate({ tx: Tx.decode(txBytes) }).gasInfo?.gasUsed).toBe(gasInfo?.gasUsed);
  });

  it('fails as the transaction would', () => {
    const txBytes = signTx(ANN, { messages: [sendAny(ANN, BEN, '9999999999')] });
    expect(failureCode(() => simulate({ txBytes }))).toBe('sdk/6');
    expect(failureCode(() => simulate({}))).toBe('sdk/18');
  });
});
