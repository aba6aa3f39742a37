import { closeGroupMsg } from '../../../src/chain/message/closeGroupMsg.ts';
import { createLeaseMsg } from '../../../src/chain/message/createLeaseMsg.ts';
import { type Steps, see } from '../play.ts';
import { someOrder } from '../someOrder.ts';
import type { Stage } from '../stage.ts';
import { done } from '../submit.ts';
import { bid, bidOf, deploy, undeploy } from '../terms.ts';

/** One deployment with two providers: each group has its own life. */
export async function playTwoGroups(stage: Stage, steps: Steps): Promise<void> {
  const { chain, tenant, providers } = stage;
  const [first, second] = providers;
  const id = stage.newDeployment(tenant);
  const leases = [bidOf(id, first), bidOf(id, second, 1, 2)] as const;
  const states = () => Promise.all(leases.map(async (lease) => (await chain.lease(lease))?.state));
  const groups = async () => (await chain.deployment(id))?.groups;
  await steps.step('both groups are leased in one transaction', async () => {
    await done(tenant, deploy(stage, id, someOrder(stage, { groups: ['one', 'two'] })));
    await Promise.all([done(first, bid(stage, leases[0], 5n)), done(second, bid(stage, leases[1], 5n))]);
    await done(tenant, ...leases.map(createLeaseMsg));
    await see(chain, 'the leases', states, ['active', 'active']);
  });
  await steps.step('closing one group leaves the other', async () => {
    await done(tenant, closeGroupMsg({ ...id, gseq: 1 }));
    await see(chain, 'the leases', states, ['closed', 'active']);
    await see(chain, 'the groups', groups, ['closed', 'open']);
  });
  await steps.step('closing the deployment closes the other', async () => {
    await done(tenant, undeploy(id));
    await see(chain, 'the leases', states, ['closed', 'closed']);
    await see(chain, 'the groups', groups, ['closed', 'closed']);
  });
}
