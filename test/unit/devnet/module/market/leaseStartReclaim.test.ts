import { describe, expect, it } from 'vitest';
import { Lease_State, MsgLeaseStartReclaim } from '../../../../../src/chain/protocol/akash.ts';
import { encodeBidId } from '../../../../../src/chain/protocol/ids.ts';
import { leaseStartReclaim } from '../../../../../src/devnet/module/market/leaseStartReclaim.ts';
import { leases } from '../../../../../src/devnet/module/market/records.ts';
import { bid, deploy, endLeaseOf, lease, leaseOut, register, take } from '../../market.ts';
import { createStage, PROVIDER, type Stage, TENANT } from '../../stage.ts';

const reclaim = (stage: Stage, reason = 10_001) =>
  stage.act(leaseStartReclaim, MsgLeaseStartReclaim, { id: encodeBidId(lease()), reason });

function leasedUnderNotice() {
  const stage = createStage();
  deploy(stage);
  register(stage);
  bid(stage, {}, { reclamationWindow: { seconds: 7200n, nanos: 0 } });
  take(stage);
  return stage;
}

describe('leaseStartReclaim', () => {
  it('gives notice with the deadline in Unix seconds', () => {
    const stage = leasedUnderNotice();
    expect(reclaim(stage).events).toEqual([
      {
        type: 'akash.market.v1.EventLeaseReclaimStarted',
        attributes: [
          { key: 'deadline', value: '"1700007200"' },
          { key: 'id', value: `{"owner":"${TENANT}","dseq":"1","gseq":1,"oseq":1,"provider":"${PROVIDER}","bseq":0}` },
          { key: 'reason', value: '"lease_closed_reason_decommission"' },
        ],
      },
    ]);
    expect(leases.find(stage.state, lease())).toMatchObject({
      state: Lease_State.reclaiming,
      reclamation: { windowMs: 7_200_000, startedAt: 10n, deadline: 1_700_007_200n },
    });
  });

  it('leaves the tenant free to close at once', () => {
    const stage = leasedUnderNotice();
    reclaim(stage);
    stage.height += 1n;
    expect(endLeaseOf(stage).code).toBe('ok');
  });

  it('refuses a second notice, a lease without the promise, an unknown one, and other reasons', () => {
    const stage = leasedUnderNotice();
    expect(reclaim(stage, 1).code).toBe('market/33');
    reclaim(stage);
    expect(reclaim(stage).code).toBe('market/10');
    const plain = createStage();
    expect(reclaim(plain).code).toBe('market/7');
    leaseOut(plain);
    expect(reclaim(plain).code).toBe('market/35');
  });
});
