import { closeGroupMsg } from '../../../src/chain/message/closeGroupMsg.ts';
import { startGroupMsg } from '../../../src/chain/message/startGroupMsg.ts';
import { updateDeploymentMsg } from '../../../src/chain/message/updateDeploymentMsg.ts';
import { type GroupSpec, MsgCreateDeployment } from '../../../src/chain/protocol/akash.ts';
import { type DeploymentId, encodeDeploymentId } from '../../../src/chain/protocol/ids.ts';
import type { Msg } from '../../../src/chain/signing/signer.ts';
import { type Refusal, type Steps, see } from '../play.ts';
import { rawMsg } from '../rawMsg.ts';
import { type SomeOrder, someOrder } from '../someOrder.ts';
import type { Stage } from '../stage.ts';
import { done } from '../submit.ts';
import { deploy, orderOf, seconds, undeploy } from '../terms.ts';

/** A deployment without bids from its creation to its end, and everything that is no deployment. */
export async function orderAndClose(stage: Stage, steps: Steps): Promise<void> {
  const { chain, tenant, guest, demands, unknown } = stage;
  const order = someOrder(stage);
  const id = stage.newDeployment(tenant);
  await steps.step('a deployment is created, and its order is open', async () => {
    await done(tenant, deploy(stage, id, order));
    const hash = Buffer.from(order.hash).toString('hex');
    const deposits = [{ owner: tenant.address, source: 'balance', balance: `${demands.deposit}uact` }];
    const escrow = { state: 'open', deposits, transferred: ['0uact'] };
    await see(chain, 'the deployment', () => chain.deployment(id), {
      state: 'active',
      hash,
      groups: ['open'],
      escrow,
    });
    await see(chain, 'the order', () => chain.order(orderOf(id)), 'open');
  });
  await steps.refusals(creations(stage, order, id));
  const HANDLER = 'x/deployment/handler/server.go';
  const update = (of: DeploymentId, hash: Uint8Array) => updateDeploymentMsg({ id: of, hash });
  await steps.refusals([
    ['an update to the same hash', 'deployment/10', HANDLER, tenant, update(id, order.hash)],
    ['an update to three bytes', 'deployment/10', 'deployment/v1beta4/msgs.go', tenant, update(id, new Uint8Array(3))],
    ['an update of an unknown deployment', 'deployment/4', HANDLER, tenant, update(unknown, order.hash)],
    ['closing an unknown deployment', 'deployment/4', HANDLER, tenant, undeploy(unknown)],
    [
      "closing it under another owner's name",
      'deployment/4',
      HANDLER,
      guest,
      undeploy({ ...id, owner: guest.address }),
    ],
    ['closing an unknown group', 'deployment/14', HANDLER, tenant, closeGroupMsg({ ...id, gseq: 9 })],
    [
      'starting a group that is open',
      'deployment/16',
      'deployment/v1beta4/types.go',
      tenant,
      startGroupMsg({ ...id, gseq: 1 }),
    ],
  ]);
  const half = stage.newDeployment(tenant);
  await steps.refusals([
    [
      'two deployments at once, of which one exists',
      'deployment/3',
      HANDLER,
      tenant,
      deploy(stage, half, order),
      deploy(stage, id, order),
    ],
  ]);
  await steps.step('nothing of that transaction is left', () =>
    see(chain, 'the other deployment', () => chain.deployment(half), undefined),
  );
  await steps.step('the deployment is closed, and all of the deposit returns', async () => {
    const { height, hash } = await done(tenant, undeploy(id));
    await see(chain, 'the deployment', async () => (await chain.deployment(id))?.state, 'closed');
    await see(chain, 'the escrow', async () => (await chain.deployment(id))?.escrow.state, 'closed');
    await see(chain, 'the order', () => chain.order(orderOf(id)), 'closed');
    await see(chain, 'the refund', () => chain.received(height, hash, tenant.address), demands.deposit);
  });
  await steps.refusals([
    ['closing it again', 'deployment/5', HANDLER, tenant, undeploy(id)],
    ['an update of it', 'deployment/5', HANDLER, tenant, update(id, new Uint8Array(32).fill(9))],
  ]);
}

const bytes = (amount: number) => ({ val: Buffer.from(`${amount}`) });
const dup = [1, 1] as const;

/** What is no deployment. All but the first take an id that is free, so that nothing else can be what is wrong. */
function creations(stage: Stage, order: SomeOrder, taken: DeploymentId): Refusal[] {
  const { tenant, unknown, demands } = stage;
  const raw = (changes: Parameters<typeof rawMsg<typeof MsgCreateDeployment>>[1]): Msg =>
    rawMsg(MsgCreateDeployment, {
      id: encodeDeploymentId(unknown),
      groups: [...order.groups],
      hash: order.hash,
      deposit: { amount: { denom: 'uact', amount: `${demands.deposit}` }, sources: [1] },
      ...changes,
    });
  const deposit = (amount: string, denom = 'uact', sources: readonly number[] = [1]) =>
    raw({ deposit: { amount: { denom, amount }, sources: [...sources] } });
  const group = order.groups[0] as GroupSpec;
  const unit = group.resources[0] as GroupSpec['resources'][number];
  const resource = unit.resource as NonNullable<typeof unit.resource>;
  const grouped = (changes: Partial<GroupSpec>) => raw({ groups: [{ ...group, ...changes }] });
  const priced = (denom: string, amount: string) => grouped({ resources: [{ ...unit, price: { denom, amount } }] });
  const sized = (changes: Partial<typeof resource>) =>
    grouped({ resources: [{ ...unit, resource: { ...resource, ...changes } }] });
  const counted = (count: number) => grouped({ resources: [{ ...unit, count }] });
  const reclaimable = (window: bigint | undefined) =>
    raw({ reclamation: { minWindow: window === undefined ? undefined : seconds(window) } });
  const HANDLER = 'x/deployment/handler/server.go CreateDeployment';
  const BASIC = 'deployment/v1beta4/msgs.go ValidateBasic';
  const GROUP = 'deployment/v1beta4/groupspec.go';
  const UNIT = 'deployment/v1beta4/resourceunit.go';
  const SOURCE = 'escrow/v1/msgs.go, types/deposit/v1/deposit.go';
  const ESCROW = 'x/escrow/keeper/keeper.go AuthorizeDeposits';
  const by = tenant;
  return [
    ['a second deployment of one id', 'deployment/3', HANDLER, by, raw({ id: encodeDeploymentId(taken) })],
    ['dseq 0', 'sdk/3', 'deployment/v1/deployment.go', by, raw({ id: encodeDeploymentId({ ...unknown, dseq: 0n }) })],
    ['a hash of three bytes', 'deployment/10', BASIC, by, raw({ hash: new Uint8Array(3) })],
    ['no hash', 'deployment/9', BASIC, by, raw({ hash: new Uint8Array(0) })],
    ['no groups', 'deployment/7', BASIC, by, raw({ groups: [] })],
    ['two groups of one name', 'deployment/7', HANDLER, by, raw({ groups: [group, group] })],
    ['a group without a name', 'undefined/1', GROUP, by, grouped({ name: '' })],
    ['a group without resources', 'undefined/1', GROUP, by, grouped({ resources: [] })],
    ['a price in uakt', 'deployment/20', BASIC, by, priced('uakt', '100')],
    ['a price above 10,000,000', 'undefined/1', UNIT, by, priced('uact', '10000001')],
    ['a deposit in uakt', 'deployment/20', BASIC, by, deposit(`${demands.deposit}`, 'uakt')],
    ['a deposit below the least', 'deployment/20', HANDLER, by, deposit(`${demands.deposit - 1n}`)],
    ['a deposit above the balance', 'undefined/1', ESCROW, by, deposit(`${10n ** 18n}`)],
    ['a deposit from nowhere', 'akash/4', SOURCE, by, deposit(`${demands.deposit}`, 'uact', [])],
    ['a deposit from the balance twice', 'akash/4', SOURCE, by, deposit(`${demands.deposit}`, 'uact', dup)],
    ['a deposit from source 0', 'akash/4', SOURCE, by, deposit(`${demands.deposit}`, 'uact', [0])],
    ['9 thousandths of a CPU', 'undefined/1', UNIT, by, sized({ cpu: { units: bytes(9), attributes: [] } })],
    ['385 CPUs', 'undefined/1', UNIT, by, sized({ cpu: { units: bytes(385_000), attributes: [] } })],
    ['one byte of memory', 'undefined/1', UNIT, by, sized({ memory: { quantity: bytes(1), attributes: [] } })],
    ['no volume', 'undefined/1', UNIT, by, sized({ storage: [] })],
    [
      'a volume of one byte',
      'undefined/1',
      UNIT,
      by,
      sized({ storage: [{ name: 'default', quantity: bytes(1), attributes: [] }] }),
    ],
    ['25 GPUs', 'undefined/1', UNIT, by, sized({ gpu: { units: bytes(25), attributes: [] } })],
    ['a unit without an id', 'undefined/1', UNIT, by, sized({ id: 0 })],
    ['no replicas', 'undefined/1', GROUP, by, counted(0)],
    ['a notice of no time', 'deployment/26', HANDLER, by, reclaimable(0n)],
    ['a notice without a window', 'deployment/26', HANDLER, by, reclaimable(undefined)],
    ['a notice shorter than the least', 'deployment/26', HANDLER, by, reclaimable(demands.leastWindow - 1n)],
    ['a notice longer than the most', 'deployment/26', HANDLER, by, reclaimable(demands.mostWindow + 1n)],
  ];
}
