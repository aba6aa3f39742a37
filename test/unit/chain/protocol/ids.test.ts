import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BidID, DeploymentID, GroupID, LeaseID, OrderID } from '../../../../src/chain/protocol/akash.ts';
import {
  decodeDeploymentId,
  decodeGroupId,
  decodeLeaseId,
  decodeOrderId,
  encodeBidId,
  encodeDeploymentId,
  encodeGroupId,
  encodeLeaseId,
  encodeOrderId,
  formatDeploymentId,
  formatGroupId,
  formatLeaseId,
  formatOrderId,
} from '../../../../src/chain/protocol/ids.ts';

const leaseIds = fc.record({
  owner: fc.string(),
  dseq: fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }),
  gseq: fc.nat(),
  oseq: fc.nat(),
  provider: fc.string(),
});

describe('ids', () => {
  it('come back from the wire as they went, up to the largest uint64', () => {
    fc.assert(
      fc.property(leaseIds, (id) => {
        const { owner, dseq, gseq, oseq } = id;
        const deployment = DeploymentID.decode(DeploymentID.encode(encodeDeploymentId(id)).finish());
        expect(decodeDeploymentId(deployment)).toEqual({ owner, dseq });
        expect(decodeGroupId(GroupID.decode(GroupID.encode(encodeGroupId(id)).finish()))).toEqual({
          owner,
          dseq,
          gseq,
        });
        const order = OrderID.decode(OrderID.encode(encodeOrderId(id)).finish());
        expect(decodeOrderId(order)).toEqual({ owner, dseq, gseq, oseq });
        expect(decodeLeaseId(BidID.decode(BidID.encode(encodeBidId(id)).finish()))).toEqual(id);
        expect(decodeLeaseId(LeaseID.decode(LeaseID.encode(encodeLeaseId(id)).finish()))).toEqual(id);
      }),
    );
  });

  it('have the text form of the chain', () => {
    const id = { owner: 'akash1o', dseq: 9n, gseq: 1, oseq: 2, provider: 'akash1p' };
    expect([formatDeploymentId(id), formatGroupId(id), formatOrderId(id), formatLeaseId(id)]).toEqual([
      'akash1o/9',
      'akash1o/9/1',
      'akash1o/9/1/2',
      'akash1o/9/1/2/akash1p',
    ]);
  });

  it('read as empty when protobuf leaves them out', () => {
    expect(decodeLeaseId(undefined)).toEqual({ owner: '', dseq: 0n, gseq: 0, oseq: 0, provider: '' });
  });
});
