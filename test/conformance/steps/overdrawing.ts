import { createLeaseMsg } from '../../../src/chain/message/createLeaseMsg.ts';
import { depositMsg } from '../../../src/chain/message/depositMsg.ts';
import { withdrawLeaseMsg } from '../../../src/chain/message/withdrawLeaseMsg.ts';
import { type Steps, see } from '../play.ts';
import { someOrder } from '../someOrder.ts';
import type { Stage } from '../stage.ts';
import { done } from '../submit.ts';
import { bid, bidOf, deploy, uact, undeploy } from '../terms.ts';

/** The deposit lasts less than two blocks. What was not covered is paid later, out of so many blocks' worth. */
const COVERED = 10n;

/** A lease that outlives its deposit: the withdrawal that finds it out succeeds, and closes everything. */
export async function overdraw(stage: Stage, steps: Steps): Promise<void> {
  const { chain, tenant, guest, providers, demands, unknown } = stage;
  const [, provider] = providers;
  const id = stage.newDeployment(tenant);
  const lease = bidOf(id, provider);
  const price = (demands.deposit * 11n) / 20n;
  await steps.step('a lease for more than its deposit holds is made', async () => {
    await done(tenant, deploy(stage, id, someOrder(stage, { price: Number(price) })));
    await done(provider, bid(stage, lease, price));
    await done(tenant, createLeaseMsg(lease));
  });
  const CLOSE = 'x/deployment/handler/server.go CloseDeployment';
  // Each of these has a block of its own, whether or not the node makes empty ones.
  for (const which of ['one', 'another'])
    await steps.refusals([
      [`${which} block passes`, 'deployment/4', CLOSE, guest, undeploy({ ...unknown, owner: guest.address })],
    ]);
  await steps.step('the provider withdraws: deployment and lease are closed for want of funds', async () => {
    await done(provider, withdrawLeaseMsg(lease));
    const seen = async () => {
      const [deployment, leased] = [await chain.deployment(id), await chain.lease(lease)];
      return [deployment?.state, deployment?.groups, deployment?.escrow.state, leased?.state, leased?.reason];
    };
    await see(chain, 'all of it', seen, [
      'closed',
      ['insufficient_funds'],
      'overdrawn',
      'insufficient_funds',
      'lease_closed_reason_insufficient_funds',
    ]);
  });
  await steps.refusals([
    ['withdrawing again', 'escrow/7', 'x/escrow/keeper/keeper.go PaymentWithdraw', provider, withdrawLeaseMsg(lease)],
    ['closing it', 'deployment/5', CLOSE, tenant, undeploy(id)],
  ]);
  await steps.step('a deposit pays the debt, and revives nothing', async () => {
    await done(tenant, depositMsg({ signer: tenant.address, deployment: id, amount: uact(price * COVERED) }));
    const seen = async () => {
      const { state, escrow } = (await chain.deployment(id)) ?? {};
      return [state, escrow?.state];
    };
    await see(chain, 'deployment and escrow', seen, ['closed', 'closed']);
  });
}
