import { SimulateRequest, SimulateResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { Tx } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { describe, expect, it } from 'vitest';
import { simulateQuery } from '../../../../../src/devnet/node/query/simulate.ts';
import { ANN, BEN, sendAny, signTx } from '../../signing.ts';
import { createTestNode } from '../../testNode.ts';
import { askNode, statusOf } from './askNode.ts';

const simulate = (request: object) =>
  askNode(createTestNode().node, simulateQuery, { request: SimulateRequest, response: SimulateResponse }, request);

describe('simulateQuery', () => {
  it('tells the gas, for bytes and for a transaction in parts alike', () => {
    const txBytes = signTx(ANN, { fee: [], gasLimit: 0n, signature: new Uint8Array() });
    const { gasInfo, result } = simulate({ txBytes });
    expect(gasInfo?.gasUsed).toBeGreaterThan(40_000n);
    expect(result?.events.length).toBeGreaterThan(5);
    expect(simulate({ tx: Tx.decode(txBytes) }).gasInfo?.gasUsed).toBe(gasInfo?.gasUsed);
  });

  // Seen at a node of v2.1.0-rc12: no limit is the largest uint64, and events of what was only tried are not indexed.
  it('says that there is no gas limit, and what the messages would answer', () => {
    const { gasInfo, result } = simulate({ txBytes: signTx() });
    expect(gasInfo?.gasWanted).toBe(18_446_744_073_709_551_615n);
    expect(result?.msgResponses.map(({ typeUrl }) => typeUrl)).toEqual(['/cosmos.bank.v1beta1.MsgSendResponse']);
    expect(result?.events[0]?.attributes[0]?.index).toBe(false);
  });

  // cosmos-sdk `x/auth/tx/service.go` Simulate: 2 is Unknown, 3 InvalidArgument
  it('fails as the transaction would', () => {
    const txBytes = signTx(ANN, { messages: [sendAny(ANN, BEN, '9999999999')] });
    expect(statusOf(() => simulate({ txBytes }))).toBe(2);
    expect(statusOf(() => simulate({}))).toBe(3);
  });
});
