import { describe, expect, it } from 'vitest';
import { QueryLeaseRequest, QueryLeaseResponse } from '../../../../../../src/chain/protocol/akash.ts';
import { encodeLeaseId } from '../../../../../../src/chain/protocol/ids.ts';
import { leaseQuery } from '../../../../../../src/devnet/module/market/query/lease.ts';
import { bid, deploy, lease, leaseOut, register, take } from '../../../market.ts';
import { createStage, failureCode } from '../../../stage.ts';

const codecs = { request: QueryLeaseRequest, response: QueryLeaseResponse };

describe('leaseQuery', () => {
  it('shows a lease', () => {
    const stage = createStage();
    leaseOut(stage);
    const ask = (changes = {}) => stage.ask(leaseQuery, codecs, { id: encodeLeaseId(lease(changes)) });
    expect(ask().lease).toMatchObject({ state: 1, price: { denom: 'uact', amount: '100' } });
    expect(failureCode(() => ask({ dseq: 2n }))).toBe('sdk/22');
    expect(failureCode(() => ask({ owner: 'x' }))).toBe('sdk/18');
    expect(failureCode(() => ask({ provider: 'x' }))).toBe('sdk/18');
  });

  it('shows the notice a lease is under', () => {
    const stage = createStage();
    deploy(stage);
    register(stage);
    bid(stage, {}, { reclamationWindow: { seconds: 7200n, nanos: 0 } });
    take(stage);
    const { lease: shown } = stage.ask(leaseQuery, codecs, { id: encodeLeaseId(lease()) });
    expect(shown?.reclamation).toMatchObject({ window: { seconds: 7200n }, startedAt: 0n });
  });
});
