import { describe, expect, it } from 'vitest';
import { Bid_State } from '../../../../../src/chain/protocol/akash.ts';
import { encodeBidId } from '../../../../../src/chain/protocol/ids.ts';
import { bids } from '../../../../../src/devnet/module/market/records.ts';
import {
  bid,
  coins,
  deploy,
  deposit,
  endLeaseOf,
  giveUpBid,
  group,
  lease,
  leaseOut,
  register,
  resources,
  take,
  undeploy,
} from '../../market.ts';
import { addressFor, createStage, PROVIDER, START, TENANT, typesOf } from '../../stage.ts';

function offered() {
  const stage = createStage();
  deploy(stage);
  register(stage);
  return stage;
}

describe('createBid', () => {
  it('stores the bid, announces it, and takes the deposit', () => {
    const stage = offered();
    const { code, events } = bid(stage, {}, { price: coins('99.5') });
    expect(code).toBe('ok');
    expect(typesOf(events)).toEqual(['EventBidCreated', 'coin_spent', 'coin_received', 'transfer', 'message']);
    expect(events[0]?.attributes).toEqual([
      { key: 'id', value: `{"owner":"${TENANT}","dseq":"1","gseq":1,"oseq":1,"provider":"${PROVIDER}","bseq":0}` },
      { key: 'price', value: '{"denom":"uact","amount":"99.500000000000000000"}' },
    ]);
    expect(stage.balance(PROVIDER)).toBe(START.uact - 500_000n);
    expect(bids.find(stage.state, lease())?.state).toBe(Bid_State.open);
  });

  it('takes a deposit in uakt too', () => {
    expect(bid(offered(), {}, { deposit: deposit('500000', 'uakt') }).code).toBe('ok');
  });

  // facts chain §2.5, in the order of the checks.
  it.each([
    ['one’s own order', { id: encodeBidId(lease({ provider: TENANT })) }, 'sdk/36'],
    ['a sequence of bids', { id: { ...encodeBidId(lease()), bseq: 1 } }, 'sdk/36'],
    ['a price of zero', { price: coins('0') }, 'market/19'],
    ['an unknown deposit denom', { deposit: deposit('500000', 'ufoo') }, 'undefined/1'],
    ['too small a deposit', { deposit: deposit('499999') }, 'undefined/1'],
    ['an unknown order', { id: encodeBidId(lease({ oseq: 2 })) }, 'market/15'],
    ['a price above the order’s', { price: coins('100.000000000000000001') }, 'market/22'],
    ['a price in another denom', { price: coins('1', 'uakt') }, 'undefined/111222'],
    ['an offer of something else', { resourcesOffer: [{ resources: resources({ id: 2 }), count: 1 }] }, 'market/32'],
    ['an offer of another count', { resourcesOffer: [{ resources: resources(), count: 2 }] }, 'market/32'],
    [
      'one unit offered twice',
      { resourcesOffer: [1, 2].map(() => ({ resources: resources(), count: 1 })) },
      'undefined/111222',
    ],
    ['more deposit than the provider has', { deposit: deposit('100000001') }, 'undefined/1'],
    ['too short a reclamation window', { reclamationWindow: { seconds: 3599n, nanos: 0 } }, 'market/39'],
    ['too long a reclamation window', { reclamationWindow: { seconds: 2_592_001n, nanos: 0 } }, 'market/39'],
  ])('refuses %s', (_, message, code) => {
    expect(bid(offered(), {}, message)).toEqual({ code, events: [] });
  });

  it('takes an offer that matches, and none at all', () => {
    expect(bid(offered(), {}, { resourcesOffer: [{ resources: resources(), count: 1 }] }).code).toBe('ok');
  });

  it('asks for a registered provider with the right attributes and capabilities', () => {
    const requirements = { attributes: [{ key: 'region', value: 'eu' }], signedBy: { allOf: [], anyOf: [] } };
    const gpu = {
      units: { val: new Uint8Array([49]) },
      attributes: [{ key: 'vendor/nvidia/model/a100', value: 'true' }],
    };
    const stage = createStage();
    deploy(stage, { groups: [group('100', { requirements })] });
    deploy(stage, {
      dseq: 2n,
      groups: [group('100', { resources: [{ ...group().resources![0], resource: resources({ gpu }) }] })],
    });
    expect(bid(stage).code).toBe('market/30');
    register(stage);
    expect(bid(stage).code).toBe('market/5');
    expect(bid(stage, { dseq: 2n }).code).toBe('market/32');
  });

  it('lets a provider bid once per order, for ever', () => {
    const stage = offered();
    bid(stage);
    expect(bid(stage).code).toBe('market/21');
    giveUpBid(stage);
    expect(bid(stage).code).toBe('market/21');
  });

  it('tells an order that is leased from one that is closed', () => {
    const stage = createStage();
    leaseOut(stage);
    register(stage, addressFor('late'));
    expect(bid(stage).code).toBe('market/23');
    stage.height += 1n;
    endLeaseOf(stage);
    expect(bid(stage).code).toBe('market/24');
  });

  it('counts bids that are open, leased or closed, and has room for one more than the parameter', () => {
    const stage = createStage({ orderMaxBids: 1 });
    deploy(stage);
    for (const provider of [PROVIDER, addressFor('rival')]) {
      register(stage, provider);
      expect(bid(stage, { provider }).code).toBe('ok');
    }
    register(stage, STRANGER_WITH_NOTHING);
    expect(bid(stage, { provider: STRANGER_WITH_NOTHING }).code).toBe('undefined/1');
    giveUpBid(stage);
    expect(bid(stage, { provider: STRANGER_WITH_NOTHING }).code).toBe('undefined/1');
  });

  it('holds a bid to the reclamation that the order demands', () => {
    const stage = createStage();
    deploy(stage, { reclamation: { minWindow: { seconds: 7200n, nanos: 0 } } });
    register(stage);
    expect(bid(stage).code).toBe('market/40');
    expect(bid(stage, {}, { reclamationWindow: { seconds: 7199n, nanos: 0 } }).code).toBe('market/41');
    expect(bid(stage, {}, { reclamationWindow: { seconds: 7200n, nanos: 0 } }).code).toBe('ok');
    take(stage);
    undeploy(stage);
  });
});

const STRANGER_WITH_NOTHING = addressFor('nobody');
