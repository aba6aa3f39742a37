import { describe, expect, it } from 'vitest';
import { buildResourceOffer } from '../../../../src/bidding/buildResourceOffer.ts';
import { bidderProfile } from '../../../../src/runner-provider/config/bidderProfile.ts';
import { reservationOfBid } from '../../../../src/runner-provider/market/reservationOfBid.ts';
import { agentConfig } from '../../../helpers/agentConfig.ts';
import { someDeployment } from '../../../helpers/someDeployment.ts';

const offer = buildResourceOffer(someDeployment().groups[0]!);

describe('reservationOfBid', () => {
  it('holds what the bid offered', () => {
    const { nodes } = bidderProfile(agentConfig());
    expect(reservationOfBid(offer, nodes)).toMatchObject([{ cpuMilli: 1000n, memoryBytes: 1n << 30n }]);
  });

  it('holds everything when the nodes have become too small for it', () => {
    const { nodes } = bidderProfile(agentConfig({ capacity: { cpu: '100m', memory: '1Gi', storage: '1Gi' } }));
    expect(reservationOfBid(offer, nodes)).toEqual(nodes);
  });
});
