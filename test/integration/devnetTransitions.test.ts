import { beforeAll, describe, expect, it } from 'vitest';
import type { WireEvent } from '../../src/chain/protocol/marketplaceEvent.ts';
import { market, type Target } from '../helpers/marketMessages.ts';
import {
  createSignedWorld,
  PROVIDER,
  RIVAL,
  type SignedOutcome,
  type SignedWorld,
  TENANT,
} from '../helpers/signedWorld.ts';
import { makeCertificate } from '../unit/devnet/certificate.ts';
import { coins, deposit, group } from '../unit/devnet/market.ts';

/**
 * Each transition of the market, in a signed transaction, with all events of its messages in their order. Only what the checks before the
 * messages emit is left out (fee, sequence, signature: those carry no msg_index). Sources: node v2.1 `x/{deployment,market,escrow}`,
 * cosmos-sdk 0.53 `types/events.go` and `x/bank/keeper/send.go`.
 */

const T = TENANT.address;
const P = PROVIDER.address;
const R = RIVAL.address;
/** The escrow module: first 20 bytes of SHA-256 over `escrow`, in Bech32. */
const E = 'akash14pphss726thpwws3yc458hggufynm9x77l4l2u';
const OWNER = '"lease_closed_owner"';

type Attributes = Readonly<Record<string, string>>;
type Plain = readonly [type: string, attributes: Attributes];

/** The values that proto JSON has for ids: uint64 quoted, uint32 bare, nothing left out (`sdk.TypedEventToEvent`, EmitDefaults). */
const did = ({ dseq = 1n }: Target = {}) => `{"owner":"${T}","dseq":"${dseq}"}`;
const gid = ({ dseq = 1n, gseq = 1 }: Target = {}) => `{"owner":"${T}","dseq":"${dseq}","gseq":${gseq}}`;
const oid = ({ dseq = 1n, gseq = 1, oseq = 1 }: Target = {}) =>
  `{"owner":"${T}","dseq":"${dseq}","gseq":${gseq},"oseq":${oseq}}`;
const lid = ({ dseq = 1n, gseq = 1, oseq = 1, provider = P }: Target = {}) =>
  `{"owner":"${T}","dseq":"${dseq}","gseq":${gseq},"oseq":${oseq},"provider":"${provider}","bseq":0}`;
const PRICE = '{"denom":"uact","amount":"100.000000000000000000"}';
const HASH = '"BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc="';
const OTHER_HASH = '"CAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg="';

/** baseapp.go createEvents: before what the handler emits. */
const action = (type: string, sender: string): Plain => [
  'message',
  { action: `/akash.${type}`, sender, module: type.split('.')[0]! },
];
/** x/bank/keeper/send.go SendCoins. */
const pays = (from: string, to: string, amount: string): Plain[] => [
  ['coin_spent', { spender: from, amount }],
  ['coin_received', { receiver: to, amount }],
  ['transfer', { recipient: to, sender: from, amount }],
  ['message', { sender: from }],
];
const deployment = (what: string, attributes: Attributes): Plain => [`akash.deployment.v1.Event${what}`, attributes];
const onMarket = (what: string, attributes: Attributes): Plain => [`akash.market.v1.Event${what}`, attributes];
/** x/market/keeper OnBidClosed: the deposit goes back first, then the event. */
const bidEnds = (target: Target = {}): Plain[] => [
  ...pays(E, target.provider ?? P, '500000uact'),
  onMarket('BidClosed', { id: lid(target) }),
];

const GIVEN = {
  nothing: () => undefined,
  deployed: (world: SignedWorld) => void world.done(TENANT, market.deploy()),
  bidden(world: SignedWorld) {
    GIVEN.deployed(world);
    world.done(PROVIDER, market.register(P));
    world.done(PROVIDER, market.bid());
  },
  contested(world: SignedWorld) {
    GIVEN.bidden(world);
    world.done(RIVAL, market.register(R));
    world.done(RIVAL, market.bid({ provider: R }));
  },
  /** Four blocks of it are to be paid for in the next one. */
  leased(world: SignedWorld) {
    GIVEN.bidden(world);
    world.done(TENANT, market.take());
    world.pass(3);
  },
  paused(world: SignedWorld) {
    GIVEN.deployed(world);
    world.done(TENANT, market.pause());
  },
  /** 400,000 a block out of 1,000,000: in the next block 1,600,000 are owed. */
  running_dry(world: SignedWorld) {
    world.done(TENANT, market.deploy({}, { groups: [group('400000')], deposit: deposit('1000000') }));
    world.done(PROVIDER, market.register(P));
    world.done(PROVIDER, market.bid({}, { price: coins('400000') }));
    world.done(TENANT, market.take());
    world.pass(3);
  },
  dry(world: SignedWorld) {
    GIVEN.running_dry(world);
    world.done(PROVIDER, market.withdraw());
  },
  reclaimable(world: SignedWorld) {
    GIVEN.deployed(world);
    world.done(PROVIDER, market.register(P));
    world.done(PROVIDER, market.bid({}, { reclamationWindow: { seconds: 3600n, nanos: 0 } }));
    world.done(TENANT, market.take());
  },
  reclaiming(world: SignedWorld) {
    GIVEN.reclaimable(world);
    world.done(PROVIDER, market.reclaim());
  },
  /** dseq 12 is leased and dseq 1 is not. */
  neighbours(world: SignedWorld) {
    GIVEN.deployed(world);
    world.done(TENANT, market.deploy({ dseq: 12n }));
    world.done(PROVIDER, market.register(P));
    world.done(PROVIDER, market.bid({ dseq: 12n }));
    world.done(TENANT, market.take({ dseq: 12n }));
    world.pass(3);
  },
} as const;

type Row = readonly [
  what: string,
  source: string,
  given: keyof typeof GIVEN,
  run: (world: SignedWorld) => SignedOutcome,
  events: readonly Plain[],
];

const DEPLOYMENTS: readonly Row[] = [
  [
    'a deployment of two groups',
    'x/deployment/handler CreateDeployment: the keeper’s event, an order each, the deposit last',
    'nothing',
    (world) => world.send(TENANT, market.deploy({}, { groups: [group(), group('100', { name: 'second' })] })),
    [
      action('deployment.v1beta4.MsgCreateDeployment', T),
      deployment('DeploymentCreated', { hash: HASH, id: did() }),
      onMarket('OrderCreated', { id: oid() }),
      onMarket('OrderCreated', { id: oid({ gseq: 2 }) }),
      ...pays(T, E, '5000000uact'),
    ],
  ],
  [
    'another manifest',
    'x/deployment/keeper UpdateDeployment',
    'deployed',
    (world) => world.send(TENANT, market.update()),
    [
      action('deployment.v1beta4.MsgUpdateDeployment', T),
      deployment('DeploymentUpdated', { hash: OTHER_HASH, id: did() }),
    ],
  ],
  [
    'the end of a deployment with a bid',
    'x/escrow/keeper AccountClose, saveAccount; x/market/hooks OnEscrowAccountClosed; x/market/keeper OnGroupClosed',
    'bidden',
    (world) => world.send(TENANT, market.undeploy()),
    [
      action('deployment.v1beta4.MsgCloseDeployment', T),
      ...pays(E, T, '5000000uact'),
      deployment('DeploymentClosed', { id: did() }),
      deployment('GroupClosed', { id: gid() }),
      onMarket('OrderClosed', { id: oid() }),
      ...bidEnds(),
    ],
  ],
  [
    'the end of a leased deployment',
    'x/escrow/keeper AccountClose: payments are paid out, then the rest goes back, then the hooks',
    'leased',
    (world) => world.send(TENANT, market.undeploy()),
    [
      action('deployment.v1beta4.MsgCloseDeployment', T),
      ...pays(E, P, '400uact'),
      ...pays(E, T, '4999600uact'),
      deployment('DeploymentClosed', { id: did() }),
      deployment('GroupClosed', { id: gid() }),
      onMarket('OrderClosed', { id: oid() }),
      ...bidEnds(),
      onMarket('LeaseClosed', { id: lid(), reason: OWNER }),
    ],
  ],
  [
    'the end of a leased group',
    'x/deployment/handler CloseGroup; x/market/keeper OnGroupClosed processClose',
    'leased',
    (world) => world.send(TENANT, market.endGroup()),
    [
      action('deployment.v1beta4.MsgCloseGroup', T),
      deployment('GroupClosed', { id: gid() }),
      onMarket('OrderClosed', { id: oid() }),
      ...bidEnds(),
      onMarket('LeaseClosed', { id: lid(), reason: OWNER }),
      ...pays(E, P, '400uact'),
    ],
  ],
  [
    'a pause of a leased group',
    'x/deployment/handler PauseGroup',
    'leased',
    (world) => world.send(TENANT, market.pause()),
    [
      action('deployment.v1beta4.MsgPauseGroup', T),
      deployment('GroupPaused', { id: gid() }),
      onMarket('OrderClosed', { id: oid() }),
      ...bidEnds(),
      onMarket('LeaseClosed', { id: lid(), reason: OWNER }),
      ...pays(E, P, '400uact'),
    ],
  ],
  [
    'the start of a paused group',
    'x/deployment/handler StartGroup',
    'paused',
    (world) => world.send(TENANT, market.start()),
    [
      action('deployment.v1beta4.MsgStartGroup', T),
      deployment('GroupStarted', { id: gid() }),
      onMarket('OrderCreated', { id: oid({ oseq: 2 }) }),
    ],
  ],
  [
    'the start of a group that ran dry, its deployment closed or not',
    'x/deployment/handler StartGroup: nobody asks for the deployment’s state',
    'dry',
    (world) => world.send(TENANT, market.start()),
    [
      action('deployment.v1beta4.MsgStartGroup', T),
      deployment('GroupStarted', { id: gid() }),
      onMarket('OrderCreated', { id: oid({ oseq: 2 }) }),
    ],
  ],
];

const MARKET: readonly Row[] = [
  [
    'a bid',
    'x/market/handler CreateBid: the keeper’s event, then the deposit',
    'deployed',
    (world) => {
      world.done(PROVIDER, market.register(P));
      return world.send(PROVIDER, market.bid());
    },
    [
      action('market.v1beta5.MsgCreateBid', P),
      onMarket('BidCreated', { id: lid(), price: PRICE }),
      ...pays(P, E, '500000uact'),
    ],
  ],
  [
    'an open bid taken back',
    'x/market/handler CloseBid; x/market/keeper OnBidClosed',
    'bidden',
    (world) => world.send(PROVIDER, market.giveUp()),
    [action('market.v1beta5.MsgCloseBid', P), ...bidEnds()],
  ],
  [
    'a lease, and the other bid lost: no event but the bank’s',
    'x/market/handler CreateLease',
    'contested',
    (world) => world.send(TENANT, market.take()),
    [
      action('market.v1beta5.MsgCreateLease', T),
      onMarket('LeaseCreated', { id: lid(), price: PRICE }),
      ...pays(E, R, '500000uact'),
    ],
  ],
  [
    'a withdrawal',
    'x/escrow/keeper PaymentWithdraw',
    'leased',
    (world) => world.send(PROVIDER, market.withdraw()),
    [action('market.v1beta5.MsgWithdrawLease', P), ...pays(E, P, '400uact')],
  ],
  [
    'a withdrawal that finds the account dry',
    'x/escrow/keeper accountSettle pays out, saveAccount; the hooks close all',
    'running_dry',
    (world) => world.send(PROVIDER, market.withdraw()),
    [
      action('market.v1beta5.MsgWithdrawLease', P),
      ...pays(E, P, '1000000uact'),
      deployment('DeploymentClosed', { id: did() }),
      deployment('GroupClosed', { id: gid() }),
      onMarket('OrderClosed', { id: oid() }),
      ...bidEnds(),
      onMarket('LeaseClosed', { id: lid(), reason: '"lease_closed_reason_insufficient_funds"' }),
    ],
  ],
  [
    'a lease that its tenant ends: there is a new order',
    'x/market/handler CloseLease',
    'leased',
    (world) => world.send(TENANT, market.endLease()),
    [
      action('market.v1beta5.MsgCloseLease', T),
      onMarket('LeaseClosed', { id: lid(), reason: OWNER }),
      ...bidEnds(),
      onMarket('OrderClosed', { id: oid() }),
      ...pays(E, P, '400uact'),
      onMarket('OrderCreated', { id: oid({ oseq: 2 }) }),
    ],
  ],
  [
    'a lease that its tenant ends when the account is dry: there is no new order',
    'x/market/handler CloseLease: the group is not open any more',
    'running_dry',
    (world) => world.send(TENANT, market.endLease()),
    [
      action('market.v1beta5.MsgCloseLease', T),
      onMarket('LeaseClosed', { id: lid(), reason: OWNER }),
      ...bidEnds(),
      onMarket('OrderClosed', { id: oid() }),
      ...pays(E, P, '1000000uact'),
      deployment('DeploymentClosed', { id: did() }),
      deployment('GroupClosed', { id: gid() }),
    ],
  ],
  [
    'a lease that its provider gives up',
    'x/market/handler CloseBid; x/deployment/keeper OnBidClosed',
    'leased',
    (world) => world.send(PROVIDER, market.giveUp({}, 10_000)),
    [
      action('market.v1beta5.MsgCloseBid', P),
      deployment('GroupPaused', { id: gid() }),
      onMarket('LeaseClosed', { id: lid(), reason: '"lease_closed_reason_unstable"' }),
      ...bidEnds(),
      onMarket('OrderClosed', { id: oid() }),
      ...pays(E, P, '400uact'),
    ],
  ],
  [
    'a lease given up for a reason without a name',
    'gogoproto jsonpb: an enum’s number stands bare when it has no name',
    'leased',
    (world) => world.send(PROVIDER, market.giveUp({}, 15_000)),
    [
      action('market.v1beta5.MsgCloseBid', P),
      deployment('GroupPaused', { id: gid() }),
      onMarket('LeaseClosed', { id: lid(), reason: '15000' }),
      ...bidEnds(),
      onMarket('OrderClosed', { id: oid() }),
      ...pays(E, P, '400uact'),
    ],
  ],
  [
    'notice: an hour from the block’s time',
    'x/market/handler LeaseStartReclaim',
    'reclaimable',
    (world) => {
      // Blocks come a millisecond apart while the clock stands still, and this one is the sixth.
      return world.send(PROVIDER, market.reclaim());
    },
    [
      action('market.v1beta5.MsgLeaseStartReclaim', P),
      onMarket('LeaseReclaimStarted', {
        deadline: '"1700003600"',
        id: lid(),
        reason: '"lease_closed_reason_decommission"',
      }),
    ],
  ],
];

const MONEY: readonly Row[] = [
  [
    'more money for an open account',
    'x/escrow/keeper AccountDeposit',
    'deployed',
    (world) => world.send(RIVAL, market.topUp(R)),
    [action('escrow.v1.MsgAccountDeposit', R), ...pays(R, E, '1000000uact')],
  ],
  [
    'a debt paid: the rest goes back and nothing opens again',
    'x/escrow/keeper AccountDeposit, accountSettle',
    'dry',
    (world) => world.send(TENANT, market.topUp(T)),
    [
      action('escrow.v1.MsgAccountDeposit', T),
      ...pays(T, E, '1000000uact'),
      ...pays(E, P, '600000uact'),
      ...pays(E, T, '400000uact'),
    ],
  ],
  [
    'a debt paid in part',
    'x/escrow/keeper AccountDeposit: still overdrawn',
    'dry',
    (world) => world.send(TENANT, market.topUp(T, { deposit: deposit('250000') })),
    [action('escrow.v1.MsgAccountDeposit', T), ...pays(T, E, '250000uact'), ...pays(E, P, '250000uact')],
  ],
];

const QUIRKS: readonly Row[] = [
  [
    'quirk (a): a deployment that ends in the block of its lease does not touch the payment',
    'x/escrow/keeper accountSettle: no open payments are loaded when no block has passed',
    'bidden',
    (world) => world.sendTogether([TENANT, market.take()], [TENANT, market.undeploy()])[1]!,
    [
      action('deployment.v1beta4.MsgCloseDeployment', T),
      ...pays(E, T, '5000000uact'),
      deployment('DeploymentClosed', { id: did() }),
      deployment('GroupClosed', { id: gid() }),
      onMarket('OrderClosed', { id: oid() }),
      ...bidEnds(),
      onMarket('LeaseClosed', { id: lid(), reason: OWNER }),
    ],
  ],
  [
    'quirk of the prefix: dseq 1 pays for dseq 12 and ends its lease',
    'x/escrow/keeper accountPayments: the prefix `…/1` has no slash at its end; hooks OnEscrowPaymentClosed',
    'neighbours',
    (world) => world.send(TENANT, market.undeploy()),
    [
      action('deployment.v1beta4.MsgCloseDeployment', T),
      // Eight blocks since dseq 1 was settled, not four since dseq 12 was leased.
      ...pays(E, P, '800uact'),
      ...pays(E, T, '4999200uact'),
      deployment('DeploymentClosed', { id: did() }),
      deployment('GroupClosed', { id: gid() }),
      onMarket('OrderClosed', { id: oid() }),
      onMarket('OrderClosed', { id: oid({ dseq: 12n }) }),
      ...bidEnds({ dseq: 12n }),
      onMarket('LeaseClosed', { id: lid({ dseq: 12n }), reason: '"lease_closed_reason_unspecified"' }),
    ],
  ],
];

let certificate: Awaited<ReturnType<typeof makeCertificate>>;
beforeAll(async () => {
  certificate = await makeCertificate(P);
});
const OTHERS: readonly Row[] = [
  [
    'a provider',
    'x/provider/keeper Create',
    'nothing',
    (world) => world.send(PROVIDER, market.register(P)),
    [
      action('provider.v1beta4.MsgCreateProvider', P),
      ['akash.provider.v1beta4.EventProviderCreated', { owner: `"${P}"` }],
    ],
  ],
  [
    'a provider’s new words',
    'x/provider/keeper Update',
    'bidden',
    (world) => world.send(PROVIDER, market.reregister(P)),
    [
      action('provider.v1beta4.MsgUpdateProvider', P),
      ['akash.provider.v1beta4.EventProviderUpdated', { owner: `"${P}"` }],
    ],
  ],
  [
    'a certificate: no event',
    'x/cert/keeper CreateCertificate',
    'nothing',
    (world) => world.send(PROVIDER, market.certify(P, certificate.cert, certificate.pubkey)),
    [action('cert.v1.MsgCreateCertificate', P)],
  ],
  [
    'a certificate revoked: no event',
    'x/cert/keeper RevokeCertificate',
    'nothing',
    (world) => {
      world.done(PROVIDER, market.certify(P, certificate.cert, certificate.pubkey));
      return world.send(PROVIDER, market.revoke(P, '10'));
    },
    [action('cert.v1.MsgRevokeCertificate', P)],
  ],
  [
    'a payment between people',
    'x/bank/keeper msg_server.go Send',
    'nothing',
    (world) => world.send(TENANT, market.pay(T, P, '5')),
    [['message', { action: '/cosmos.bank.v1beta1.MsgSend', sender: T, module: 'bank' }], ...pays(T, P, '5uakt')],
  ],
];

/** baseapp.go runMsgs: the index of the message is an attribute of each of its events, the last one. */
const marked = (events: readonly Plain[], index: number): WireEvent[] =>
  events.map(([type, attributes]) => ({
    type,
    attributes: Object.entries({ ...attributes, msg_index: index.toString() }).map(([key, value]) => ({ key, value })),
  }));
const ofMessages = ({ events }: SignedOutcome) =>
  events.filter(({ attributes }) => attributes.some(({ key }) => key === 'msg_index'));

describe.each([
  ['deployments', DEPLOYMENTS],
  ['the market', MARKET],
  ['money', MONEY],
  ['what the node does that nobody meant', QUIRKS],
  ['providers, certificates and the bank', OTHERS],
])('%s', (_, rows) => {
  it.each(rows)('%s (%s)', (_what, _source, given, run, expected) => {
    const world = createSignedWorld();
    GIVEN[given](world);
    const outcome = run(world);
    expect(outcome.code).toBe('ok');
    expect(ofMessages(outcome)).toEqual(marked(expected, 0));
  });
});

describe('a lease under notice', () => {
  it('is given up when the time has come, not before (x/market/handler CloseBid)', async () => {
    const world = createSignedWorld();
    GIVEN.reclaiming(world);
    await world.clock.advance(3_599_000);
    expect(world.send(PROVIDER, market.giveUp()).code).toBe('market/38');
    await world.clock.advance(2_000);
    const outcome = world.send(PROVIDER, market.giveUp({}, 10_001));
    expect(outcome.code).toBe('ok');
    expect(ofMessages(outcome)).toEqual(
      marked(
        [
          action('market.v1beta5.MsgCloseBid', P),
          deployment('GroupPaused', { id: gid() }),
          onMarket('LeaseClosed', { id: lid(), reason: '"lease_closed_reason_decommission"' }),
          ...bidEnds(),
          onMarket('OrderClosed', { id: oid() }),
          ...pays(E, P, '300uact'),
        ],
        0,
      ),
    );
  });

  it('may be ended by its tenant at any time, and the new order asks for nothing else (CloseLease)', () => {
    const world = createSignedWorld();
    GIVEN.reclaiming(world);
    const outcome = world.send(TENANT, market.endLease());
    expect(ofMessages(outcome)).toEqual(
      marked(
        [
          action('market.v1beta5.MsgCloseLease', T),
          onMarket('LeaseClosed', { id: lid(), reason: OWNER }),
          ...bidEnds(),
          onMarket('OrderClosed', { id: oid() }),
          ...pays(E, P, '200uact'),
          onMarket('OrderCreated', { id: oid({ oseq: 2 }) }),
        ],
        0,
      ),
    );
  });
});

describe('several messages in one transaction', () => {
  it('have their events one after another, each with its index (baseapp.go runMsgs)', () => {
    const world = createSignedWorld();
    const outcome = world.send(TENANT, market.deploy(), market.update());
    expect(ofMessages(outcome)).toEqual([
      ...marked(
        [
          action('deployment.v1beta4.MsgCreateDeployment', T),
          deployment('DeploymentCreated', { hash: HASH, id: did() }),
          onMarket('OrderCreated', { id: oid() }),
          ...pays(T, E, '5000000uact'),
        ],
        0,
      ),
      ...marked(
        [
          action('deployment.v1beta4.MsgUpdateDeployment', T),
          deployment('DeploymentUpdated', { hash: OTHER_HASH, id: did() }),
        ],
        1,
      ),
    ]);
  });

  it('leave no event of any message when one is refused', () => {
    const world = createSignedWorld();
    const outcome = world.send(TENANT, market.deploy(), market.deploy());
    expect(outcome.code).toBe('deployment/3');
    expect(ofMessages(outcome)).toEqual([]);
  });
});
