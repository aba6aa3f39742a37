import * as v1 from '@akashnetwork/chain-sdk/private-types/akash.v1';
import * as v1beta4 from '@akashnetwork/chain-sdk/private-types/akash.v1beta4';
import * as v1beta5 from '@akashnetwork/chain-sdk/private-types/akash.v1beta5';
import { BinaryReader, type WireType } from '@bufbuild/protobuf/wire';
import { describe, expect, it } from 'vitest';
import * as ours from '../../../../src/chain/protocol/reclamation.ts';
import { groupSpec, wireId, wirePrice } from '../../../helpers/chainFixtures.ts';

const minWindow = { seconds: 3_600n, nanos: 0 };
const reclamation = { minWindow };
const notice = {
  window: minWindow,
  startedAt: 12n,
  deadline: 1_700_000_000n,
  reason: v1.LeaseClosedReason.lease_closed_reason_unstable,
};
const orderId = { owner: wireId.owner, dseq: wireId.dseq, gseq: 1, oseq: 2 };
const deploymentId = { owner: wireId.owner, dseq: wireId.dseq };

/** Encodes, decodes, and gives back the message with the numbers of its top-level fields. */
function roundTrip<Message>(
  codec: { encode(m: Message): { finish(): Uint8Array }; decode(b: Uint8Array): Message },
  message: Message,
) {
  const bytes = codec.encode(message).finish();
  return { bytes, numbers: numbersOf(bytes), decoded: codec.decode(bytes) };
}

describe('fields of node v2.1 that the SDK lacks', () => {
  it.each([
    [
      'MsgCreateDeployment',
      5,
      ours.MsgCreateDeployment,
      v1beta4.MsgCreateDeployment,
      { id: deploymentId, groups: [groupSpec], hash: new Uint8Array(32).fill(1), reclamation },
    ],
    [
      'Deployment',
      5,
      ours.Deployment,
      v1.Deployment,
      { id: deploymentId, state: 1, hash: new Uint8Array(32).fill(1), createdAt: 3, reclamation },
    ],
    ['Order', 5, ours.Order, v1beta5.Order, { id: orderId, state: 1, spec: groupSpec, createdAt: 3, reclamation }],
    [
      'MsgCreateBid',
      5,
      ours.MsgCreateBid,
      v1beta5.MsgCreateBid,
      { id: wireId, price: wirePrice, reclamationWindow: minWindow },
    ],
    [
      'Bid',
      6,
      ours.Bid,
      v1beta5.Bid,
      { id: wireId, state: 1, price: wirePrice, createdAt: 3, reclamationWindow: minWindow },
    ],
    [
      'Lease',
      7,
      ours.Lease,
      v1.Lease,
      { id: wireId, state: 4, price: wirePrice, createdAt: 3, closedOn: 0, reclamation: notice },
    ],
    ['MarketParams', 5, ours.MarketParams, v1beta5.Params, { orderMaxBids: 20, maxReclamationWindow: minWindow }],
    [
      'DepositAuthorization',
      3,
      ours.DepositAuthorization,
      v1.DepositAuthorization,
      { scopes: [1], spendLimits: [{ denom: 'uact', amount: '5' }] },
    ],
  ] as const)('%s has its field %i, and is else what the SDK makes of it', (_name, number, codec, base, partial) => {
    const message = (codec.fromPartial as (object: unknown) => never)(partial);
    const { bytes, numbers, decoded } = roundTrip(codec as never, message);
    expect(decoded).toEqual(message);
    expect(numbers.at(-1)).toBe(number);
    expect(decoded).toMatchObject(base.decode(bytes) as object);
    expect(numbers.filter((one) => one < number)).toEqual(
      numbersOf(base.encode(base.decode(bytes) as never).finish()).filter((one) => one < number),
    );
  });

  it('survive inside the answers of queries', () => {
    const deployment = ours.QueryDeploymentsResponse.fromPartial({
      deployments: [{ deployment: { id: deploymentId, reclamation } as object, groups: [{ groupSpec }] }],
      pagination: { nextKey: new Uint8Array([1]) },
    });
    const orders = ours.QueryOrdersResponse.fromPartial({ orders: [{ id: orderId, reclamation } as object] });
    const bids = ours.QueryBidsResponse.fromPartial({
      bids: [{ bid: { id: wireId, reclamationWindow: minWindow } as object }],
    });
    const leases = ours.QueryLeasesResponse.fromPartial({
      leases: [{ lease: { id: wireId, state: 4, reclamation: notice } }],
    });
    expect(roundTrip(ours.QueryDeploymentsResponse, deployment).decoded).toEqual(deployment);
    expect(deployment.deployments[0]?.deployment?.reclamation).toEqual(reclamation);
    expect(roundTrip(ours.QueryOrdersResponse, orders).decoded.orders[0]?.reclamation).toEqual(reclamation);
    expect(roundTrip(ours.QueryBidsResponse, bids).decoded.bids[0]?.bid?.reclamationWindow).toEqual(minWindow);
    expect(roundTrip(ours.QueryLeasesResponse, leases).decoded.leases[0]?.lease?.reclamation).toEqual(notice);
  });

  it('survive inside the answer of a single query and of params', () => {
    const order = ours.QueryOrderResponse.fromPartial({ order: { id: orderId, reclamation } as object });
    expect(roundTrip(ours.QueryOrderResponse, order).decoded.order?.reclamation).toEqual(reclamation);
    const params = ours.QueryMarketParamsResponse.fromPartial({
      params: { orderMaxBids: 20, minReclamationWindow: minWindow },
    });
    expect(roundTrip(ours.QueryMarketParamsResponse, params).decoded).toEqual(params);
  });
});

describe('messages that the SDK lacks', () => {
  it('MsgLeaseStartReclaim is id and reason, in 1 and 2', () => {
    const message = ours.MsgLeaseStartReclaim.fromPartial({ id: wireId, reason: notice.reason });
    const { numbers, decoded } = roundTrip(ours.MsgLeaseStartReclaim, message);
    expect([numbers, decoded]).toEqual([[1, 2], message]);
    expect(ours.MsgLeaseStartReclaimResponse.encode({}).finish()).toHaveLength(0);
  });

  it('Reclamation and DeploymentReclamation have the numbers of the protos', () => {
    expect(roundTrip(ours.Reclamation, notice)).toMatchObject({ numbers: [1, 2, 3, 4], decoded: notice });
    expect(roundTrip(ours.DeploymentReclamation, reclamation)).toMatchObject({ numbers: [1], decoded: reclamation });
  });

  it('MsgFundVault is the former MsgSeedVault under its new name', () => {
    const message = ours.MsgFundVault.fromPartial({
      authority: 'a',
      source: 's',
      amount: { denom: 'uakt', amount: '1' },
    });
    expect(ours.MsgFundVault.$type).toBe('akash.bme.v1.MsgFundVault');
    expect(roundTrip(ours.MsgFundVault, message)).toMatchObject({ numbers: [1, 2, 3], decoded: message });
  });

  it('the lease state the SDK lacks has number and name', () => {
    expect([ours.Lease_State.reclaiming, ours.Lease_State[4], ours.Lease_State.active]).toEqual([4, 'reclaiming', 1]);
  });
});

function numbersOf(bytes: Uint8Array): number[] {
  const reader = new BinaryReader(bytes);
  const numbers: number[] = [];
  while (reader.pos < reader.len) {
    const [number, type] = reader.tag();
    numbers.push(number);
    reader.skip(type as WireType);
  }
  return numbers;
}
