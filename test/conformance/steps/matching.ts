import { deleteProviderAttributesMsg } from '../../../src/chain/message/deleteProviderAttributesMsg.ts';
import { signProviderAttributesMsg } from '../../../src/chain/message/signProviderAttributesMsg.ts';
import { MsgCreateBid } from '../../../src/chain/protocol/akash.ts';
import { encodeBidId } from '../../../src/chain/protocol/ids.ts';
import { type Steps, see } from '../play.ts';
import { rawMsg } from '../rawMsg.ts';
import { someOrder } from '../someOrder.ts';
import { RUN_ATTRIBUTE, type Stage } from '../stage.ts';
import { done } from '../submit.ts';
import { bid, bidOf, deploy, undeploy } from '../terms.ts';

const BIDS = 'x/market/handler/server.go CreateBid';

/** Who may bid: attributes, an auditor's signature, capabilities. */
export async function matchProviders(stage: Stage, steps: Steps): Promise<void> {
  await matchAttributes(stage, steps);
  await matchAuditor(stage, steps);
  await matchCapabilities(stage, steps);
}

async function matchAttributes(stage: Stage, steps: Steps): Promise<void> {
  const { chain, tenant, providers } = stage;
  const [without, fitting] = providers;
  const id = stage.newDeployment(tenant);
  await steps.step('an order for a region is opened', () =>
    done(tenant, deploy(stage, id, someOrder(stage, { attributes: { region: 'conformance' } }))),
  );
  await steps.refusals([['a bid from elsewhere', 'market/5', BIDS, without, bid(stage, bidOf(id, without), 50n)]]);
  await steps.step('a provider of the region bids; closing the deployment closes the bid', async () => {
    const offer = bidOf(id, fitting);
    await done(fitting, bid(stage, offer, 50n));
    await see(chain, 'the bid', () => chain.bid(offer), 'open');
    await done(tenant, undeploy(id));
    await see(chain, 'the bid', () => chain.bid(offer), 'closed');
  });
}

async function matchAuditor(stage: Stage, steps: Steps): Promise<void> {
  const { chain, tenant, providers } = stage;
  const [, provider] = providers;
  const id = stage.newDeployment(tenant);
  const offer = bidOf(id, provider);
  const parties = { owner: provider.address, auditor: tenant.address };
  const AUDIT = 'x/audit/keeper/keeper.go';
  await steps.step("an order for an auditor's signature is opened", () =>
    done(tenant, deploy(stage, id, someOrder(stage, { auditors: [tenant.address] }))),
  );
  await steps.refusals([['a bid without the signature', 'market/5', BIDS, provider, bid(stage, offer, 50n)]]);
  await steps.step('the auditor signs, and the provider bids', async () => {
    const attributes = [{ key: RUN_ATTRIBUTE, value: stage.runId }];
    await done(tenant, signProviderAttributesMsg({ ...parties, attributes }));
    await done(provider, bid(stage, offer, 50n));
    await see(chain, 'the bid', () => chain.bid(offer), 'open');
  });
  const deleting = (keys: readonly string[]) => deleteProviderAttributesMsg({ ...parties, keys });
  await steps.refusals([
    ['taking back a signature that was not given', 'audit/3', AUDIT, tenant, deleting(['nobody-signed-this'])],
  ]);
  await steps.step('the auditor takes it back', () => done(tenant, deleting([RUN_ATTRIBUTE]), undeploy(id)));
  const other = deleteProviderAttributesMsg({ owner: tenant.address, auditor: provider.address });
  await steps.refusals([['taking back from a provider that was never audited', 'audit/1', AUDIT, provider, other]]);
}

async function matchCapabilities(stage: Stage, steps: Steps): Promise<void> {
  const { chain, tenant, providers } = stage;
  const [capable, other] = providers;
  const id = stage.newDeployment(tenant);
  const storage = { persistent: true, class: 'beta2' };
  await steps.step('an order for persistent storage is opened', () =>
    done(tenant, deploy(stage, id, someOrder(stage, { storage }))),
  );
  const wrong = rawMsg(MsgCreateBid, {
    id: encodeBidId(bidOf(id, capable)),
    price: { denom: 'uact', amount: '50' },
    deposit: { amount: { denom: 'uact', amount: `${stage.demands.bidDeposit}` }, sources: [1] },
    resourcesOffer: [{ resources: { ...someOrder(stage).groups[0]?.resources[0]?.resource, id: 9 }, count: 1 }],
  });
  await steps.refusals([
    ['a bid without such storage', 'market/32', BIDS, other, bid(stage, bidOf(id, other), 50n)],
    ['an offer of other resources', 'market/32', BIDS, capable, wrong],
  ]);
  await steps.step('a provider that has it bids', async () => {
    const offer = bidOf(id, capable);
    await done(capable, bid(stage, offer, 50n));
    await see(chain, 'the bid', () => chain.bid(offer), 'open');
    await done(tenant, undeploy(id));
  });
}
