import { closeBidMsg } from '../../../src/chain/message/closeBidMsg.ts';
import { closeLeaseMsg } from '../../../src/chain/message/closeLeaseMsg.ts';
import { createLeaseMsg } from '../../../src/chain/message/createLeaseMsg.ts';
import { leaseStartReclaimMsg } from '../../../src/chain/message/leaseStartReclaimMsg.ts';
import { MsgLeaseStartReclaim } from '../../../src/chain/protocol/akash.ts';
import { encodeLeaseId } from '../../../src/chain/protocol/ids.ts';
import { type Steps, see } from '../play.ts';
import { rawMsg } from '../rawMsg.ts';
import { someOrder } from '../someOrder.ts';
import type { Stage } from '../stage.ts';
import { done } from '../submit.ts';
import { bid, bidOf, deploy, seconds, undeploy } from '../terms.ts';

const BIDS = 'x/market/handler/server.go CreateBid';
const CLOSE = 'x/market/handler/server.go CloseBid';
const NOTICE = 'x/market/handler/server.go LeaseStartReclaim';

/** Notice on a lease (AEP-82), up to the refusals before its deadline: the least window is an hour. */
export async function reclaim(stage: Stage, steps: Steps): Promise<void> {
  const { chain, tenant, providers, demands } = stage;
  const [provider] = providers;
  const id = stage.newDeployment(tenant);
  const lease = bidOf(id, provider);
  const { leastWindow, mostWindow } = demands;
  const window = leastWindow + 60n;
  await steps.step('an order that demands notice is opened', () =>
    done(tenant, deploy(stage, id, someOrder(stage), { reclamation: { minWindow: seconds(window) } })),
  );
  await steps.refusals([
    ['a bid without notice', 'market/40', BIDS, provider, bid(stage, lease, 5n)],
    ['a bid of less notice than demanded', 'market/41', BIDS, provider, bid(stage, lease, 5n, window - 1n)],
    ['a bid of more notice than the chain allows', 'market/39', BIDS, provider, bid(stage, lease, 5n, mostWindow + 1n)],
  ]);
  await steps.step('a bid with notice is leased', async () => {
    await done(provider, bid(stage, lease, 5n, window));
    await done(tenant, createLeaseMsg(lease));
    await see(chain, 'the lease', async () => (await chain.lease(lease))?.state, 'active');
  });
  const close = closeBidMsg({ id: lease, reason: 'decommission' });
  const notice = leaseStartReclaimMsg({ id: lease, reason: 'decommission' });
  const tenantsReason = rawMsg(MsgLeaseStartReclaim, { id: encodeLeaseId(lease), reason: 1 });
  await steps.refusals([
    ['closing it without notice', 'market/37', CLOSE, provider, close],
    ["notice for a tenant's reason", 'market/33', 'market/v1beta5/msgs.go', provider, tenantsReason],
  ]);
  await steps.step('the provider gives notice: the lease is reclaiming, until the window from now', async () => {
    const { height } = await done(provider, notice);
    const from = await stage.connection.blockResults(height);
    const deadline = BigInt(Math.floor(from.timeMs / 1000)) + window;
    const seen = async () => {
      const found = await chain.lease(lease);
      return [found?.state, found?.deadline];
    };
    await see(chain, 'the lease', seen, ['reclaiming', deadline]);
  });
  await steps.refusals([
    ['notice again', 'market/10', NOTICE, provider, notice],
    ['closing it before the deadline', 'market/38', CLOSE, provider, close],
  ]);
  await steps.step('the tenant may leave before the deadline', async () => {
    await done(tenant, closeLeaseMsg(lease));
    await see(chain, 'the lease', async () => (await chain.lease(lease))?.state, 'closed');
    await done(tenant, undeploy(id));
    await see(chain, 'the deployment', async () => (await chain.deployment(id))?.state, 'closed');
  });
}
