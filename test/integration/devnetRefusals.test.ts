import type { Any } from 'cosmjs-types/google/protobuf/any';
import { beforeAll, describe, expect, it } from 'vitest';
import { Source } from '../../src/chain/protocol/akash.ts';
import { market } from '../helpers/marketMessages.ts';
import {
  createSignedWorld,
  OTHER_TENANT,
  POOR,
  PROVIDER,
  RIVAL,
  type SignedOutcome,
  type SignedWorld,
  TENANT,
} from '../helpers/signedWorld.ts';
import { makeCertificate, pem } from '../unit/devnet/certificate.ts';
import { bytesOf, coins, deposit, group, resources } from '../unit/devnet/market.ts';
import type { Actor } from '../unit/devnet/signing.ts';

/**
 * Each refusal that a message of deployment, market, escrow, provider and cert can cause, in a signed transaction through the node.
 * A row: what is wrong, `codespace/code`, where the node says so, and how it is brought about. Sources are files of node v2.1
 * (`x/…`), of chain-sdk (`go/node/…`, here without that) and of cosmos-sdk 0.53.
 */
type Row = readonly [what: string, code: string, source: string, run: (world: SignedWorld) => SignedOutcome];

const T = TENANT.address;
const P = PROVIDER.address;
const HOUR = 3600n;
const seconds = (amount: bigint) => ({ seconds: amount, nanos: 0 });
const window = (amount: bigint) => ({ minWindow: seconds(amount) });
const upper = (address: string) => address.toUpperCase();

const by =
  (actor: Actor, ...messages: Any[]) =>
  (world: SignedWorld) =>
    world.send(actor, ...messages);
/** The message after others that have to work. */
const after =
  (prepare: (world: SignedWorld) => unknown, actor: Actor, message: Any | (() => Any)) =>
  (world: SignedWorld): SignedOutcome => {
    prepare(world);
    return world.send(actor, typeof message === 'function' ? message() : message);
  };

const deployed = (world: SignedWorld) => world.done(TENANT, market.deploy());
const offered = (world: SignedWorld) => {
  deployed(world);
  world.done(PROVIDER, market.register(P));
};
const bidden = (world: SignedWorld) => {
  offered(world);
  world.done(PROVIDER, market.bid());
};
const leased = (world: SignedWorld) => {
  bidden(world);
  world.done(TENANT, market.take());
};
/** Leased, with the rival's bid beside it, which is lost. */
const contested = (world: SignedWorld) => {
  bidden(world);
  world.done(RIVAL, market.register(RIVAL.address), market.bid({ provider: RIVAL.address }));
  world.done(TENANT, market.take());
};
const undeployed = (world: SignedWorld) => {
  deployed(world);
  world.done(TENANT, market.undeploy());
};
/** Leased for 400,000 a block out of 1,000,000: dry after the third block, and closed by the withdrawal that finds it. */
const overdrawn = (world: SignedWorld) => {
  const price = coins('400000');
  world.done(TENANT, market.deploy({}, { groups: [group('400000')], deposit: deposit('1000000') }));
  world.done(PROVIDER, market.register(P), market.bid({}, { price }));
  world.done(TENANT, market.take());
  world.pass(3);
  world.done(PROVIDER, market.withdraw());
};
/** A lease that its provider has to give notice of, an hour ahead. */
const reclaimable = (world: SignedWorld) => {
  deployed(world);
  world.done(PROVIDER, market.register(P), market.bid({}, { reclamationWindow: seconds(HOUR) }));
  world.done(TENANT, market.take());
};

const unit = (changes: Parameters<typeof resources>[0], count = 1, price = coins('100')) => ({
  resource: resources(changes),
  count,
  price,
});
const deploying = (...units: ReturnType<typeof unit>[]) =>
  by(TENANT, market.deploy({}, { groups: [group('100', { resources: units })] }));
const val = (amount: bigint | number | string) => ({ val: bytesOf(amount.toString()) });
const BAD_KEY = [{ key: '1st', value: 'x' }];
const TWICE = ['a', 'b'].map((value) => ({ key: 'tier', value }));
const Mi = 2n ** 20n;
const Ti = 2n ** 40n;

const GROUP_LIMITS: readonly Row[] = (
  [
    [
      'a group without a name',
      'groupspec.go validate',
      by(TENANT, market.deploy({}, { groups: [group('1', { name: '' })] })),
    ],
    ['no resources', 'resourceunits.go Validate', deploying()],
    ['a unit without an id', 'resourceunit.go validateResources', deploying(unit({ id: 0 }))],
    ['two units of one id', 'resourceunits.go Validate', deploying(unit({}), unit({}))],
    ['no CPU', 'resourceunit.go validateCPU', deploying(unit({ cpu: undefined }))],
    ['CPU 9', 'validation_config.go', deploying(unit({ cpu: { units: val(9) } }))],
    ['CPU 384001', 'validation_config.go', deploying(unit({ cpu: { units: val(384_001) } }))],
    ['no GPU entry', 'resourceunit.go validateGPU', deploying(unit({ gpu: undefined }))],
    ['GPU 25', 'validation_config.go', deploying(unit({ gpu: { units: val(25) } }))],
    [
      'attributes of no GPU',
      'resourceunit.go validateGPU',
      deploying(unit({ gpu: { units: val(0), attributes: BAD_KEY } })),
    ],
    ['no memory', 'resourceunit.go validateMemory', deploying(unit({ memory: undefined }))],
    ['memory 1Mi - 1', 'validation_config.go', deploying(unit({ memory: { quantity: val(Mi - 1n) } }))],
    ['memory 2Ti + 1', 'validation_config.go', deploying(unit({ memory: { quantity: val(2n * Ti + 1n) } }))],
    ['no volume', 'resourceunit.go validateStorage', deploying(unit({ storage: [] }))],
    ['a volume of 5Mi - 1', 'validation_config.go', deploying(unit({ storage: [{ quantity: val(5n * Mi - 1n) }] }))],
    ['a volume of 32Ti + 1', 'validation_config.go', deploying(unit({ storage: [{ quantity: val(32n * Ti + 1n) }] }))],
    ['no replica', 'resourceunits.go Validate', deploying(unit({}, 0))],
    ['51 times the most CPU', 'resourceunits.go Validate', deploying(unit({ cpu: { units: val(384_000) } }, 51))],
    ['51 times the most GPUs', 'resourceunits.go Validate', deploying(unit({ gpu: { units: val(24) } }, 51))],
    [
      '51 times the most memory',
      'resourceunits.go Validate',
      deploying(unit({ memory: { quantity: val(2n * Ti) } }, 51)),
    ],
    [
      'a price above 10,000,000',
      'resourceunit.go validatePricing',
      deploying(unit({}, 1, coins('10000000.000000000000000001'))),
    ],
    ['a price below nothing', 'resourceunit.go validatePricing', deploying(unit({}, 1, coins('-1')))],
    ['a price without a denom', 'resourceunit.go validatePricing', deploying(unit({}, 1, coins('1', '')))],
    ['a price in no denom', 'resourceunit.go validatePricing', deploying(unit({}, 1, coins('1', 'a!')))],
    [
      'prices in two denoms',
      'groupspec.go validatePricing',
      deploying(unit({}), unit({ id: 2 }, 1, coins('1', 'uakt'))),
    ],
  ] as const
).map(([what, file, run]) => [what, 'undefined/1', `deployment/v1beta4/${file}`, run]);

const CREATE_DEPLOYMENT: readonly Row[] = [
  [
    'an owner that is no address',
    'sdk/7',
    'its ValidateBasic; x/auth/tx/decoder.go of cosmos-sdk 0.53.7 does not read signers',
    by(TENANT, market.deploy({ owner: 'me' })),
  ],
  ['dseq 0', 'sdk/3', 'deployment/v1/deployment.go Validate', by(TENANT, market.deploy({ dseq: 0n }))],
  [
    'a deposit in no denom',
    'undefined/1',
    'types/deposit/v1 Validate',
    by(TENANT, market.deploy({}, { deposit: deposit('1', 'a!') })),
  ],
  [
    'a deposit without amount',
    'deployment/20',
    'types/deposit/v1 Validate',
    by(TENANT, market.deploy({}, { deposit: deposit('') })),
  ],
  [
    'a deposit below nothing',
    'undefined/1',
    'types/deposit/v1 Validate',
    by(TENANT, market.deploy({}, { deposit: deposit('-1') })),
  ],
  [
    'a deposit that is no number',
    'sdk/2',
    'cosmossdk.io/math Int.Unmarshal',
    by(TENANT, market.deploy({}, { deposit: deposit('much') })),
  ],
  [
    'no source',
    'akash/4',
    'types/deposit/v1 Validate',
    by(TENANT, market.deploy({}, { deposit: { ...deposit('500000'), sources: [] } })),
  ],
  [
    'an unknown source',
    'akash/4',
    'types/deposit/v1 Validate',
    by(TENANT, market.deploy({}, { deposit: { ...deposit('500000'), sources: [3 as Source] } })),
  ],
  [
    'a source twice',
    'akash/4',
    'types/deposit/v1 Validate',
    by(TENANT, market.deploy({}, { deposit: { ...deposit('500000'), sources: [Source.grant, Source.grant] } })),
  ],
  ['no groups', 'deployment/7', 'deployment/v1beta4/msgs.go', by(TENANT, market.deploy({}, { groups: [] }))],
  ['no hash', 'deployment/9', 'deployment/v1beta4/msgs.go', by(TENANT, market.deploy({}, { hash: new Uint8Array() }))],
  [
    'a hash of 31 bytes',
    'deployment/10',
    'deployment/v1beta4/msgs.go',
    by(TENANT, market.deploy({}, { hash: new Uint8Array(31) })),
  ],
  [
    'a negative window',
    'deployment/26',
    'deployment/v1beta4/msgs.go',
    by(TENANT, market.deploy({}, { reclamation: window(-1n) })),
  ],
  ...GROUP_LIMITS,
  [
    'a quantity that is not there',
    'undefined/1',
    'resources/v1beta4/resourcevalue.go Value (nil)',
    deploying(unit({ cpu: { units: val('') } })),
  ],
  [
    'a negative quantity',
    'undefined/111222',
    'cosmossdk.io/math Int.Uint64',
    deploying(unit({ cpu: { units: val(-1) } })),
  ],
  [
    'a quantity of 65 bits',
    'undefined/111222',
    'cosmossdk.io/math Int.Uint64',
    deploying(unit({ cpu: { units: val(2n ** 64n) } })),
  ],
  [
    'a quantity that is no number',
    'sdk/2',
    'cosmossdk.io/math Int.Unmarshal',
    deploying(unit({ cpu: { units: val('x') } })),
  ],
  [
    'a bad key of CPU',
    'undefined/1',
    'types/attributes/v1 ValidateWithRegex',
    deploying(unit({ cpu: { units: val(10), attributes: BAD_KEY } })),
  ],
  [
    'a bad key of GPU',
    'undefined/1',
    'types/attributes/v1 ValidateWithRegex',
    deploying(unit({ gpu: { units: val(1), attributes: BAD_KEY } })),
  ],
  [
    'a bad key of memory',
    'undefined/1',
    'types/attributes/v1 ValidateWithRegex',
    deploying(unit({ memory: { quantity: val(Mi), attributes: BAD_KEY } })),
  ],
  [
    'a bad key of storage',
    'undefined/1',
    'types/attributes/v1 ValidateWithRegex',
    deploying(unit({ storage: [{ quantity: val(5n * Mi), attributes: BAD_KEY }] })),
  ],
  [
    'a key twice',
    'undefined/1',
    'types/attributes/v1 ValidateWithRegex',
    deploying(unit({ gpu: { units: val(1), attributes: TWICE } })),
  ],
  [
    'a price in another denom than the deposit',
    'deployment/20',
    'deployment/v1beta4/msgs.go',
    by(TENANT, market.deploy({}, { groups: [group('1', { resources: [unit({}, 1, coins('1', 'uakt'))] })] })),
  ],
  ['an id in use', 'deployment/3', 'x/deployment/handler/server.go', after(deployed, TENANT, market.deploy())],
  [
    'an id that was in use',
    'deployment/3',
    'x/deployment/handler/server.go',
    after(undeployed, TENANT, market.deploy()),
  ],
  [
    'an id in use before too small a deposit',
    'deployment/3',
    'x/deployment/handler/server.go',
    after(deployed, TENANT, market.deploy({}, { deposit: deposit('1') })),
  ],
  [
    'a deposit in a coin without a minimum',
    'undefined/1',
    'deployment/v1beta4/params.go MinDepositFor',
    by(
      TENANT,
      market.deploy(
        {},
        { groups: [group('1', { resources: [unit({}, 1, coins('1', 'uusd'))] })], deposit: deposit('500000', 'uusd') },
      ),
    ),
  ],
  [
    'too small a deposit',
    'deployment/20',
    'deployment/v1beta4/params.go ValidateDeposit',
    by(TENANT, market.deploy({}, { deposit: deposit('499999') })),
  ],
  [
    'a deposit in uakt',
    'deployment/20',
    'x/deployment/handler/server.go',
    by(
      TENANT,
      market.deploy(
        {},
        { groups: [group('1', { resources: [unit({}, 1, coins('1', 'uakt'))] })], deposit: deposit('500000', 'uakt') },
      ),
    ),
  ],
  [
    'a window below an hour',
    'deployment/26',
    'x/deployment/handler/server.go',
    by(TENANT, market.deploy({}, { reclamation: window(HOUR - 1n) })),
  ],
  [
    'a window above 720 hours',
    'deployment/26',
    'x/deployment/handler/server.go',
    by(TENANT, market.deploy({}, { reclamation: window(720n * HOUR + 1n) })),
  ],
  [
    'too small a deposit before a bad window',
    'deployment/20',
    'x/deployment/handler/server.go',
    by(TENANT, market.deploy({}, { deposit: deposit('1'), reclamation: window(1n) })),
  ],
  [
    'two groups of one name',
    'deployment/7',
    'deployment/v1beta4/group_validation.go',
    by(TENANT, market.deploy({}, { groups: [group(), group()] })),
  ],
  [
    'a bad window before two groups of one name',
    'deployment/26',
    'x/deployment/handler/server.go',
    by(TENANT, market.deploy({}, { groups: [group(), group()], reclamation: window(1n) })),
  ],
  [
    'more than one holds',
    'undefined/1',
    'x/escrow/keeper/keeper.go AuthorizeDeposits',
    by(POOR, market.deploy({ owner: POOR.address })),
  ],
  [
    'nothing but grants where there are none',
    'undefined/1',
    'x/escrow/keeper/keeper.go AuthorizeDeposits',
    by(TENANT, market.deploy({}, { deposit: { ...deposit('500000'), sources: [Source.grant] } })),
  ],
];

const DEPLOYMENT: Readonly<Record<string, readonly Row[]>> = {
  MsgCreateDeployment: CREATE_DEPLOYMENT,
  MsgUpdateDeployment: [
    [
      'an owner that is no address',
      'sdk/7',
      'its ValidateBasic; x/auth/tx/decoder.go of cosmos-sdk 0.53.7 does not read signers',
      by(TENANT, market.update({ owner: 'me' })),
    ],
    ['dseq 0', 'sdk/3', 'deployment/v1/deployment.go Validate', by(TENANT, market.update({ dseq: 0n }))],
    ['no hash', 'deployment/9', 'deployment/v1beta4/msgs.go', by(TENANT, market.update({}, new Uint8Array()))],
    [
      'a hash of 33 bytes',
      'deployment/10',
      'deployment/v1beta4/msgs.go',
      by(TENANT, market.update({}, new Uint8Array(33))),
    ],
    ['no such deployment', 'deployment/4', 'x/deployment/handler/server.go', by(TENANT, market.update())],
    ['a closed one', 'deployment/5', 'x/deployment/handler/server.go', after(undeployed, TENANT, market.update())],
    [
      'the hash that it has',
      'deployment/10',
      'x/deployment/handler/server.go',
      after(deployed, TENANT, market.update({}, new Uint8Array(32).fill(7))),
    ],
  ],
  MsgCloseDeployment: [
    [
      'an owner that is no address',
      'sdk/7',
      'its ValidateBasic; x/auth/tx/decoder.go of cosmos-sdk 0.53.7 does not read signers',
      by(TENANT, market.undeploy({ owner: 'me' })),
    ],
    ['dseq 0', 'sdk/3', 'deployment/v1/deployment.go Validate', by(TENANT, market.undeploy({ dseq: 0n }))],
    ['no such deployment', 'deployment/4', 'x/deployment/handler/server.go', by(TENANT, market.undeploy())],
    ['a closed one', 'deployment/5', 'x/deployment/handler/server.go', after(undeployed, TENANT, market.undeploy())],
    ['one that ran dry', 'deployment/5', 'x/deployment/handler/server.go', after(overdrawn, TENANT, market.undeploy())],
  ],
  MsgCloseGroup: [
    [
      'an owner that is no address',
      'sdk/7',
      'its ValidateBasic; x/auth/tx/decoder.go of cosmos-sdk 0.53.7 does not read signers',
      by(TENANT, market.endGroup({ owner: 'me' })),
    ],
    ['dseq 0', 'sdk/3', 'deployment/v1/group.go Validate', by(TENANT, market.endGroup({ dseq: 0n }))],
    ['gseq 0', 'sdk/3', 'deployment/v1/group.go Validate', by(TENANT, market.endGroup({ gseq: 0 }))],
    [
      'no such group',
      'deployment/14',
      'x/deployment/handler/server.go',
      after(deployed, TENANT, market.endGroup({ gseq: 2 })),
    ],
    [
      'a closed one',
      'deployment/15',
      'deployment/v1beta4/types.go ValidateClosable',
      after(undeployed, TENANT, market.endGroup()),
    ],
  ],
  MsgPauseGroup: [
    [
      'an owner that is no address',
      'sdk/7',
      'its ValidateBasic; x/auth/tx/decoder.go of cosmos-sdk 0.53.7 does not read signers',
      by(TENANT, market.pause({ owner: 'me' })),
    ],
    ['gseq 0', 'sdk/3', 'deployment/v1/group.go Validate', by(TENANT, market.pause({ gseq: 0 }))],
    ['no such group', 'deployment/14', 'x/deployment/handler/server.go', by(TENANT, market.pause())],
    [
      'a closed one',
      'deployment/15',
      'deployment/v1beta4/types.go ValidatePausable',
      after(undeployed, TENANT, market.pause()),
    ],
    [
      'a paused one',
      'deployment/17',
      'deployment/v1beta4/types.go ValidatePausable',
      (world) => {
        deployed(world);
        world.done(TENANT, market.pause());
        return world.send(TENANT, market.pause());
      },
    ],
  ],
  MsgStartGroup: [
    [
      'an owner that is no address',
      'sdk/7',
      'its ValidateBasic; x/auth/tx/decoder.go of cosmos-sdk 0.53.7 does not read signers',
      by(TENANT, market.start({ owner: 'me' })),
    ],
    ['gseq 0', 'sdk/3', 'deployment/v1/group.go Validate', by(TENANT, market.start({ gseq: 0 }))],
    ['no such group', 'deployment/14', 'x/deployment/handler/server.go', by(TENANT, market.start())],
    [
      'a closed one',
      'deployment/15',
      'deployment/v1beta4/types.go ValidateStartable',
      after(undeployed, TENANT, market.start()),
    ],
    [
      'an open one',
      'deployment/16',
      'deployment/v1beta4/types.go ValidateStartable',
      after(deployed, TENANT, market.start()),
    ],
  ],
};

/** What all messages about a bid or lease refuse alike. `actor` signs as `owner` or as `provider`. */
const idRows = (actor: Actor, message: (target: Parameters<typeof market.bid>[0]) => Any): readonly Row[] => {
  const file = 'market/v1/{bid,order}.go Validate';
  return [
    ['an owner that is no address', 'sdk/7', file, by(actor, message({ owner: 'me' }))],
    ['a provider that is no address', 'sdk/7', file, by(actor, message({ provider: 'me' }))],
    ['dseq 0', 'sdk/3', file, by(actor, message({ dseq: 0n }))],
    ['gseq 0', 'sdk/3', file, by(actor, message({ gseq: 0 }))],
    ['oseq 0', 'sdk/3', file, by(actor, message({ oseq: 0 }))],
    [
      'a tenant as its own provider',
      'sdk/36',
      file,
      by(actor, message({ owner: actor.address, provider: actor.address })),
    ],
    ['bseq 1', 'sdk/36', file, by(actor, message({ bseq: 1 }))],
  ];
};

const storageUnit = unit({ storage: [{ quantity: val(5n * Mi), attributes: [{ key: 'class', value: 'beta3' }] }] });
const gpuUnit = unit({ gpu: { units: val(1), attributes: [{ key: 'vendor/nvidia/model/t4', value: 'true' }] } });
const offeredFor = (changes: Parameters<typeof market.deploy>[1]) => (world: SignedWorld) => {
  world.done(TENANT, market.deploy({}, changes));
  world.done(PROVIDER, market.register(P));
};
const offer = (id: number, count: number) => ({ resources: resources({ id }), count, prices: [] }) as never;
const HANDLER = 'x/market/handler/server.go';

const CREATE_BID: readonly Row[] = [
  ...idRows(PROVIDER, (target) => market.bid(target)),
  [
    'a deposit in no denom',
    'undefined/1',
    'types/deposit/v1 Validate',
    by(PROVIDER, market.bid({}, { deposit: deposit('1', '') })),
  ],
  [
    'no source',
    'akash/4',
    'types/deposit/v1 Validate',
    by(PROVIDER, market.bid({}, { deposit: { ...deposit('500000'), sources: [] } })),
  ],
  [
    'a tenant as its own provider, in other letters',
    'market/2',
    'market/v1beta5/msgs.go',
    by(PROVIDER, market.bid({ owner: upper(P) })),
  ],
  ['a price of nothing', 'market/19', 'market/v1beta5/msgs.go', by(PROVIDER, market.bid({}, { price: coins('0') }))],
  [
    'a negative window',
    'market/39',
    'market/v1beta5/msgs.go',
    by(PROVIDER, market.bid({}, { reclamationWindow: seconds(-1n) })),
  ],
  [
    'a deposit in a coin without a minimum',
    'undefined/1',
    HANDLER,
    after(offered, PROVIDER, market.bid({}, { deposit: deposit('500000', 'uusd') })),
  ],
  [
    'too small a deposit',
    'undefined/1',
    HANDLER,
    after(offered, PROVIDER, market.bid({}, { deposit: deposit('499999') })),
  ],
  ['no such order', 'market/15', HANDLER, after(offered, PROVIDER, market.bid({ oseq: 2 }))],
  [
    'too small a deposit before no such order',
    'undefined/1',
    HANDLER,
    by(PROVIDER, market.bid({}, { deposit: deposit('1') })),
  ],
  [
    'a leased order',
    'market/23',
    'market/v1beta5/order.go ValidateCanBid',
    after(leased, RIVAL, market.bid({ provider: RIVAL.address })),
  ],
  ['a closed order', 'market/24', 'market/v1beta5/order.go ValidateCanBid', after(undeployed, PROVIDER, market.bid())],
  ['a price below nothing', 'market/22', HANDLER, after(offered, PROVIDER, market.bid({}, { price: coins('-1') }))],
  ['a price in no denom', 'market/22', HANDLER, after(offered, PROVIDER, market.bid({}, { price: coins('1', 'a!') }))],
  [
    'a price in the other coin',
    'undefined/111222',
    'cosmos-sdk types/dec_coin.go IsLT',
    after(offered, PROVIDER, market.bid({}, { price: coins('1', 'uakt') })),
  ],
  [
    'a price above the order’s',
    'market/22',
    HANDLER,
    after(offered, PROVIDER, market.bid({}, { price: coins('100.000000000000000001') })),
  ],
  [
    'an offer of a unit that is not asked for',
    'market/32',
    'market/v1beta5/bid.go MatchGSpec',
    after(offered, PROVIDER, market.bid({}, { resourcesOffer: [offer(9, 1)] })),
  ],
  [
    'an offer of another count',
    'market/32',
    'market/v1beta5/bid.go MatchGSpec',
    after(offered, PROVIDER, market.bid({}, { resourcesOffer: [offer(1, 2)] })),
  ],
  [
    'one unit offered twice',
    'undefined/111222',
    'market/v1beta5/bid.go MatchGSpec (nil)',
    after(offered, PROVIDER, market.bid({}, { resourcesOffer: [offer(1, 1), offer(1, 1)] })),
  ],
  ['a provider that is not registered', 'market/30', HANDLER, after(deployed, PROVIDER, market.bid())],
  [
    'a bad offer before that',
    'market/32',
    HANDLER,
    after(deployed, PROVIDER, market.bid({}, { resourcesOffer: [offer(9, 1)] })),
  ],
  [
    'attributes that the provider lacks',
    'market/5',
    'deployment/v1beta4/groupspec.go MatchRequirements',
    after(
      offeredFor({ groups: [group('100', { requirements: { attributes: [{ key: 'region', value: 'here' }] } })] }),
      PROVIDER,
      market.bid(),
    ),
  ],
  [
    'an auditor that has not signed',
    'market/5',
    'deployment/v1beta4/groupspec.go MatchRequirements',
    after(
      offeredFor({ groups: [group('100', { requirements: { signedBy: { anyOf: [T], allOf: [] } } })] }),
      PROVIDER,
      market.bid(),
    ),
  ],
  [
    'storage that the provider lacks',
    'market/32',
    'deployment/v1beta4/groupspec.go MatchResourcesRequirements',
    after(offeredFor({ groups: [group('100', { resources: [storageUnit] })] }), PROVIDER, market.bid()),
  ],
  [
    'a GPU that the provider lacks',
    'market/32',
    'deployment/v1beta4/groupspec.go MatchResourcesRequirements',
    after(offeredFor({ groups: [group('100', { resources: [gpuUnit] })] }), PROVIDER, market.bid()),
  ],
  [
    'more than one holds',
    'undefined/1',
    'x/escrow/keeper/keeper.go AuthorizeDeposits',
    (world) => {
      deployed(world);
      world.done(POOR, market.register(POOR.address));
      return world.send(POOR, market.bid({ provider: POOR.address }));
    },
  ],
  [
    'no window where one is asked for',
    'market/40',
    HANDLER,
    after(offeredFor({ reclamation: window(2n * HOUR) }), PROVIDER, market.bid()),
  ],
  [
    'too short a window for the order',
    'market/41',
    HANDLER,
    after(
      offeredFor({ reclamation: window(2n * HOUR) }),
      PROVIDER,
      market.bid({}, { reclamationWindow: seconds(HOUR) }),
    ),
  ],
  [
    'a window below an hour',
    'market/39',
    HANDLER,
    after(offered, PROVIDER, market.bid({}, { reclamationWindow: seconds(HOUR - 1n) })),
  ],
  [
    'a window above 720 hours',
    'market/39',
    HANDLER,
    after(offered, PROVIDER, market.bid({}, { reclamationWindow: seconds(720n * HOUR + 1n) })),
  ],
  ['a second bid', 'market/21', 'x/market/keeper/keeper.go CreateBid', after(bidden, PROVIDER, market.bid())],
  [
    'a second bid after the first was closed',
    'market/21',
    'x/market/keeper/keeper.go CreateBid',
    (world) => {
      bidden(world);
      world.done(PROVIDER, market.giveUp());
      return world.send(PROVIDER, market.bid());
    },
  ],
];

const MARKET: Readonly<Record<string, readonly Row[]>> = {
  MsgCreateBid: CREATE_BID,
  MsgCloseBid: [
    ...idRows(PROVIDER, (target) => market.giveUp(target)),
    ['a reason of tenants', 'market/33', 'market/v1beta5/msgs.go', by(PROVIDER, market.giveUp({}, 9999))],
    ['a reason of the network', 'market/33', 'market/v1beta5/msgs.go', by(PROVIDER, market.giveUp({}, 20_000))],
    ['no such bid', 'market/6', HANDLER, after(offered, PROVIDER, market.giveUp())],
    ['a bid that lost', 'market/8', HANDLER, after(contested, RIVAL, market.giveUp({ provider: RIVAL.address }))],
    [
      'a bid that is closed',
      'market/8',
      HANDLER,
      (world) => {
        bidden(world);
        world.done(PROVIDER, market.giveUp());
        return world.send(PROVIDER, market.giveUp());
      },
    ],
    [
      'a lease that has ended',
      'market/10',
      HANDLER,
      (world) => {
        leased(world);
        world.done(TENANT, market.endLease());
        return world.send(PROVIDER, market.giveUp());
      },
    ],
    ['a lease that no notice was given of', 'market/37', HANDLER, after(reclaimable, PROVIDER, market.giveUp())],
    [
      'a lease whose notice has not run out',
      'market/38',
      HANDLER,
      (world) => {
        reclaimable(world);
        world.done(PROVIDER, market.reclaim());
        return world.send(PROVIDER, market.giveUp());
      },
    ],
  ],
  MsgCreateLease: [
    ...idRows(TENANT, (target) => market.take(target)),
    ['no such bid', 'market/18', HANDLER, after(offered, TENANT, market.take())],
    ['a bid that is leased', 'market/12', HANDLER, after(leased, TENANT, market.take())],
    ['a bid that lost', 'market/12', HANDLER, after(contested, TENANT, market.take({ provider: RIVAL.address }))],
    [
      'a bid left open beside a lease',
      'market/13',
      HANDLER,
      (world) => {
        bidden(world);
        const rivals = [RIVAL, OTHER_TENANT].sort((a, b) => (a.address < b.address ? -1 : 1));
        for (const rival of rivals)
          world.done(rival, market.register(rival.address), market.bid({ provider: rival.address }));
        world.done(TENANT, market.take());
        return world.send(TENANT, market.take({ provider: rivals[1]!.address }));
      },
    ],
    [
      'a deployment that ran dry and was started again',
      'escrow/4',
      'x/escrow/keeper/keeper.go PaymentCreate',
      (world) => {
        overdrawn(world);
        world.done(TENANT, market.start());
        world.done(PROVIDER, market.bid({ oseq: 2 }));
        return world.send(TENANT, market.take({ oseq: 2 }));
      },
    ],
    [
      'a deployment that has run dry unnoticed',
      'escrow/4',
      'x/escrow/keeper/keeper.go PaymentCreate',
      (world) => {
        const groups = [group('400000'), group('100', { name: 'second' })];
        world.done(TENANT, market.deploy({}, { groups, deposit: deposit('1000000') }));
        world.done(PROVIDER, market.register(P), market.bid({}, { price: coins('400000') }), market.bid({ gseq: 2 }));
        world.done(TENANT, market.take());
        world.pass(3);
        return world.send(TENANT, market.take({ gseq: 2 }));
      },
    ],
  ],
  MsgWithdrawLease: [
    ...idRows(PROVIDER, (target) => market.withdraw(target)),
    ['no such lease', 'market/7', HANDLER, after(bidden, PROVIDER, market.withdraw())],
    [
      'a payment that is closed',
      'escrow/7',
      'x/escrow/keeper/keeper.go PaymentWithdraw',
      (world) => {
        leased(world);
        world.done(TENANT, market.endLease());
        return world.send(PROVIDER, market.withdraw());
      },
    ],
    [
      'an account that ran dry',
      'escrow/7',
      'x/escrow/keeper/keeper.go PaymentWithdraw',
      after(overdrawn, PROVIDER, market.withdraw()),
    ],
    [
      'a payment left open in a closed account',
      'escrow/2',
      'x/escrow/keeper/keeper.go accountSettle',
      (world) => {
        bidden(world);
        world.sendTogether([TENANT, market.take()], [TENANT, market.undeploy()]);
        return world.send(PROVIDER, market.withdraw());
      },
    ],
    [
      'the second time in one block',
      'undefined/111222',
      'x/escrow/keeper/keeper.go PaymentWithdraw',
      (world) => {
        leased(world);
        return world.sendTogether([PROVIDER, market.withdraw()], [PROVIDER, market.withdraw()])[1]!;
      },
    ],
  ],
  MsgCloseLease: [
    ...idRows(TENANT, (target) => market.endLease(target)),
    ['no such order', 'market/15', HANDLER, by(TENANT, market.endLease())],
    ['an open order', 'market/24', HANDLER, after(bidden, TENANT, market.endLease())],
    ['a closed order', 'market/24', HANDLER, after(undeployed, TENANT, market.endLease())],
    [
      'a leased order, a provider that did not bid',
      'market/18',
      HANDLER,
      after(leased, TENANT, market.endLease({ provider: RIVAL.address })),
    ],
    [
      'a leased order, a provider whose bid lost',
      'market/11',
      HANDLER,
      after(contested, TENANT, market.endLease({ provider: RIVAL.address })),
    ],
  ],
  MsgLeaseStartReclaim: [
    ...idRows(PROVIDER, (target) => market.reclaim(target)),
    ['a reason of tenants', 'market/33', 'market/v1beta5/msgs.go', by(PROVIDER, market.reclaim({}, 1))],
    ['no such lease', 'market/7', HANDLER, after(bidden, PROVIDER, market.reclaim())],
    [
      'a lease that is being reclaimed',
      'market/10',
      HANDLER,
      (world) => {
        reclaimable(world);
        world.done(PROVIDER, market.reclaim());
        return world.send(PROVIDER, market.reclaim());
      },
    ],
    ['a lease without a window', 'market/35', HANDLER, after(leased, PROVIDER, market.reclaim())],
  ],
};

const ID = 'escrow/id/v1/id.go ValidateBasic';
const topUp = (changes: Parameters<typeof market.topUp>[1]) => by(TENANT, market.topUp(T, changes));
const ESCROW: Readonly<Record<string, readonly Row[]>> = {
  MsgAccountDeposit: [
    [
      'a signer that is no address',
      'undefined/1',
      'escrow/v1/msgs.go hands the error of bech32 on as it is',
      by(TENANT, market.topUp('me')),
    ],
    ['no scope', 'escrow/12', ID, topUp({ id: { scope: 0, xid: `${T}/1` } })],
    ['a deployment’s id with too many parts', 'escrow/12', ID, topUp({ id: { scope: 1, xid: `${T}/1/1` } })],
    ['a bid’s id with too few parts', 'escrow/12', ID, topUp({ id: { scope: 2, xid: `${T}/1` } })],
    ['an owner that is no address', 'escrow/12', ID, topUp({ id: { scope: 1, xid: 'me/1' } })],
    ['a dseq that is no number', 'escrow/12', ID, topUp({ id: { scope: 1, xid: `${T}/x` } })],
    [
      'a bid’s gseq that is no number',
      'escrow/12',
      'escrow/id/v1/id.go validateBidScope',
      topUp({ id: { scope: 2, xid: `${T}/1/x/1/${P}` } }),
    ],
    [
      'a bid’s provider that is no address',
      'escrow/12',
      'escrow/id/v1/id.go validateBidScope',
      topUp({ id: { scope: 2, xid: `${T}/1/1/1/me` } }),
    ],
    ['nothing', 'escrow/16', 'escrow/v1/msgs.go', topUp({ deposit: deposit('0') })],
    ['no source', 'akash/4', 'escrow/v1/msgs.go', topUp({ deposit: { ...deposit('1'), sources: [] } })],
    [
      'more than one holds',
      'undefined/1',
      'x/escrow/keeper/keeper.go AuthorizeDeposits',
      after(deployed, POOR, market.topUp(POOR.address)),
    ],
    ['no such account', 'escrow/3', 'x/escrow/keeper/keeper.go AccountDeposit', topUp({})],
    [
      'a closed account',
      'escrow/2',
      'x/escrow/keeper/keeper.go AccountDeposit',
      after(undeployed, TENANT, market.topUp(T)),
    ],
  ],
};

const URI = 'provider/v1beta4/msgs.go validateProviderURI';
const profileRows = (
  message: (owner: string, changes?: Parameters<typeof market.register>[1]) => Any,
): readonly Row[] => [
  [
    'an owner that is no address',
    'sdk/7',
    'its ValidateBasic; x/auth/tx/decoder.go of cosmos-sdk 0.53.7 does not read signers',
    by(PROVIDER, message('me')),
  ],
  ['no host', 'provider/2', URI, by(PROVIDER, message(P, { hostUri: '' }))],
  ['a host without a scheme', 'provider/2', URI, by(PROVIDER, message(P, { hostUri: 'provider.test' }))],
  ['a scheme that is not https', 'provider/1', URI, by(PROVIDER, message(P, { hostUri: 'http://provider.test' }))],
  ['a scheme and no host', 'provider/1', URI, by(PROVIDER, message(P, { hostUri: 'https://' }))],
  ['a path', 'provider/1', URI, by(PROVIDER, message(P, { hostUri: 'https://provider.test/' }))],
  [
    'a port that is no number',
    'provider/1',
    'Go net/url parseHost',
    by(PROVIDER, message(P, { hostUri: 'https://provider.test:tls' })),
  ],
  [
    'a bad key',
    'akash/2',
    'types/attributes/v1 ValidateWithRegex',
    by(PROVIDER, message(P, { attributes: [{ key: 'ends*', value: '' }] })),
  ],
  ['a key twice', 'akash/1', 'types/attributes/v1 ValidateWithRegex', by(PROVIDER, message(P, { attributes: TWICE }))],
  [
    'a website that is no URL',
    'provider/8',
    'provider/v1beta4/types.go Validate',
    by(PROVIDER, message(P, { info: { email: '', website: 'a%zz' } })),
  ],
];
const PROVIDERS: Readonly<Record<string, readonly Row[]>> = {
  MsgCreateProvider: [
    ...profileRows(market.register),
    [
      'a provider that is registered',
      'provider/4',
      'x/provider/handler/server.go',
      after((world) => world.done(PROVIDER, market.register(P)), PROVIDER, market.register(P)),
    ],
  ],
  MsgUpdateProvider: [
    ...profileRows(market.reregister),
    [
      'a provider that is not registered',
      'provider/3',
      'x/provider/handler/server.go',
      by(PROVIDER, market.reregister(P)),
    ],
  ],
  MsgDeleteProvider: [
    [
      'an owner that is no address',
      'sdk/7',
      'its ValidateBasic; x/auth/tx/decoder.go of cosmos-sdk 0.53.7 does not read signers',
      by(PROVIDER, market.unregister('me')),
    ],
    [
      'a provider that is not registered',
      'provider/3',
      'x/provider/handler/server.go',
      by(PROVIDER, market.unregister(P)),
    ],
    [
      'any provider',
      'provider/10',
      'x/provider/handler/server.go',
      after((world) => world.done(PROVIDER, market.register(P)), PROVIDER, market.unregister(P)),
    ],
  ],
};

let own: { cert: Uint8Array; pubkey: Uint8Array };
let foreign: typeof own;
beforeAll(async () => {
  own = await makeCertificate(T);
  foreign = await makeCertificate(P);
});
const certify = (changes: () => Partial<typeof own>) => (world: SignedWorld) => {
  const { cert, pubkey } = { ...own, ...changes() };
  return world.send(TENANT, market.certify(T, cert, pubkey));
};
const certified = (world: SignedWorld) => world.done(TENANT, market.certify(T, own.cert, own.pubkey));
const PARSE = 'cert/v1/cert.go ParseAndValidateCertificate';
const CERT: Readonly<Record<string, readonly Row[]>> = {
  MsgCreateCertificate: [
    [
      'an owner that is no address',
      'sdk/7',
      'its ValidateBasic; x/auth/tx/decoder.go of cosmos-sdk 0.53.7 does not read signers',
      (world) => world.send(TENANT, market.certify('me', own.cert, own.pubkey)),
    ],
    ['a key that is no PEM', 'cert/7', PARSE, certify(() => ({ pubkey: bytesOf('key') }))],
    ['a key in another block', 'undefined/1', PARSE, certify(() => ({ pubkey: own.cert }))],
    ['a key that is none', 'undefined/1', PARSE, certify(() => ({ pubkey: pem('EC PUBLIC KEY', 'AAAA') }))],
    ['a certificate that is no PEM', 'cert/6', PARSE, certify(() => ({ cert: bytesOf('certificate') }))],
    ['a certificate in another block', 'undefined/1', PARSE, certify(() => ({ cert: own.pubkey }))],
    ['a certificate that is none', 'undefined/1', PARSE, certify(() => ({ cert: pem('CERTIFICATE', 'AAAA') }))],
    ['another key’s certificate', 'undefined/1', PARSE, certify(() => ({ cert: foreign.cert }))],
    ['another’s certificate', 'undefined/1', PARSE, certify(() => foreign)],
    [
      'a serial number in use',
      'cert/3',
      'x/cert/keeper/keeper.go CreateCertificate',
      (world) => {
        certified(world);
        return world.send(TENANT, market.certify(T, own.cert, own.pubkey));
      },
    ],
  ],
  MsgRevokeCertificate: [
    [
      'an owner that is no address',
      'sdk/7',
      'its ValidateBasic; x/auth/tx/decoder.go of cosmos-sdk 0.53.7 does not read signers',
      by(TENANT, market.revoke('me', '1')),
    ],
    ['a serial number that is none', 'cert/5', 'cert/v1/msgs.go', by(TENANT, market.revoke(T, '0x1'))],
    [
      'a serial number of 41 bytes',
      'undefined/111222',
      'x/cert/keeper/key.go MustCertificateKey',
      by(TENANT, market.revoke(T, (2n ** 320n).toString())),
    ],
    ['no such certificate', 'cert/1', 'x/cert/keeper/keeper.go RevokeCertificate', by(TENANT, market.revoke(T, '10'))],
    [
      'a revoked one',
      'cert/4',
      'x/cert/keeper/keeper.go RevokeCertificate',
      (world) => {
        certified(world);
        world.done(TENANT, market.revoke(T, '10'));
        return world.send(TENANT, market.revoke(T, '10'));
      },
    ],
  ],
};

const ALL = { ...DEPLOYMENT, ...MARKET, ...ESCROW, ...PROVIDERS, ...CERT };

/** Codes that no message of these modules ends with, and why. */
const UNREACHED: Readonly<Record<string, string>> = {
  'deployment/1': 'nothing uses it',
  'deployment/2': 'nothing uses it',
  'deployment/6': 'nothing uses it',
  'deployment/8': 'nothing uses it: ids answer with codes of the SDK',
  'deployment/11': 'wraps errors of the store, which has none',
  'deployment/12': 'nothing uses it',
  'deployment/13': 'the keeper compares ids that the handler has just made',
  'deployment/18': 'nothing uses it',
  'deployment/19': 'nothing uses it: a bad group is a plain error',
  'deployment/21': 'parses texts of tools, not messages',
  'deployment/22': 'parameters: MsgUpdateParams, for the government only',
  'deployment/23': 'the hook’s answer for a bid’s account, which every caller drops: see the quirk of the losing bids',
  'deployment/25': 'wrapped into 7 by the handler',
  'market/1': 'ids are checked before',
  'market/3': 'nothing uses it',
  'market/4': 'nothing uses it: a price above the order’s is 22',
  'market/9': 'no bid without an order',
  'market/14': 'nothing uses it',
  'market/16': 'no order without a group',
  'market/17': 'a group that is not open has no open order',
  'market/20': 'no active bid without a lease',
  'market/25': 'order numbers count the closed ones',
  'market/26': 'nothing uses it',
  'market/27': 'nothing uses it',
  'market/28': 'wrapped by fmt.Errorf, which hides it: code 1 of `undefined`',
  'market/29': 'parameters: MsgUpdateParams, for the government only',
  'market/31': 'wrapped by fmt.Errorf, which hides it: code 1 of `undefined`',
  'market/34': 'dropped by the hook',
  'market/36': 'a lease under notice is not active, which is 10 before',
  'escrow/1': 'ids of deployments and bids are checked before',
  'escrow/5': 'a bid’s denom is the group’s, and the deposit’s too',
  'escrow/6': 'one lease per bid',
  'escrow/8': 'no lease without a payment',
  'escrow/9': 'a bid for nothing is refused before',
  'escrow/10': 'nothing uses it in a message',
  'escrow/11': 'nothing uses it',
  'escrow/13': 'ids are checked before',
  'escrow/14': 'nothing uses it',
  'escrow/15': 'authz: another table',
  'escrow/17': 'authz: another table',
  'escrow/18': 'keys of the node’s own making',
  'provider/5': 'nothing uses it: addresses answer with codes of the SDK',
  'provider/6': 'nothing uses it',
  'provider/7': 'nothing uses it',
  'provider/9': 'the handler has an error of its own, 10',
  'cert/2': 'nothing uses it: addresses answer with codes of the SDK',
  'cert/8': 'genesis only',
  'cert/9': 'nothing uses it',
};

/** With other parameters than the live network’s. */
const OTHER_PARAMS: ReadonlyArray<readonly [Row, Parameters<typeof createSignedWorld>[0]]> = [
  [
    [
      'a price in a coin that is not uact',
      'deployment/24',
      'x/deployment/handler/server.go',
      by(
        TENANT,
        market.deploy(
          {},
          { groups: [group('1', { resources: [unit({}, 1, coins('1', 'uusd'))] })], deposit: deposit('5', 'uusd') },
        ),
      ),
    ],
    { deploymentMinDeposits: [coins('5', 'uusd'), coins('5')] },
  ],
  [
    [
      'two bids more than the parameter says',
      'undefined/1',
      `${HANDLER} BidCountForOrder`,
      (world) => {
        bidden(world);
        world.done(RIVAL, market.register(RIVAL.address), market.bid({ provider: RIVAL.address }));
        return world.send(OTHER_TENANT, market.bid({ provider: OTHER_TENANT.address }));
      },
    ],
    { orderMaxBids: 1 },
  ],
];

describe.each(Object.entries(ALL))('%s is refused', (_, rows) => {
  it.each(rows)('%s: %s (%s)', (_what, code, _source, run) => {
    expect(run(createSignedWorld()).code).toBe(code);
  });
});

describe('with other parameters', () => {
  it.each(OTHER_PARAMS)('%s', ([, code, , run], params) => {
    expect(run(createSignedWorld(params)).code).toBe(code);
  });
});

describe('the table', () => {
  // How many errors each module registers: go/node/{deployment,market,provider,cert}/…/errors.go, escrow/module/error.go.
  it.each([
    ['deployment', 26],
    ['market', 41],
    ['escrow', 18],
    ['provider', 10],
    ['cert', 9],
    ['akash', 4],
  ])('has every code of %s up to %i, or says why none can be', (codespace, last) => {
    const rows = [...Object.values(ALL).flat(), ...OTHER_PARAMS.map(([row]) => row)];
    const known = new Set([...rows.map(([, code]) => code), ...Object.keys(UNREACHED), 'akash/3']);
    const all = Array.from({ length: last }, (_, index) => `${codespace}/${index + 1}`);
    expect(all.filter((code) => !known.has(code))).toEqual([]);
  });

  it('does not call unreachable what it reaches', () => {
    const reached = Object.values(ALL).flatMap((rows) => rows.map(([, code]) => code));
    expect(reached.filter((code) => code in UNREACHED)).toEqual([]);
  });
});
