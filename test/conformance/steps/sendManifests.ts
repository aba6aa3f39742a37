import { updateDeploymentMsg } from '../../../src/chain/message/updateDeploymentMsg.ts';
import type { BidId } from '../../../src/chain/protocol/ids.ts';
import type { GatewayClient } from '../../../src/gateway/client/gatewayClient.ts';
import { gatewayOf } from '../gatewayOf.ts';
import type { LocalProvider } from '../openLocalProvider.ts';
import { expectThat, type Steps, see, Unmet } from '../play.ts';
import { someOrder } from '../someOrder.ts';
import type { Stage } from '../stage.ts';
import { done } from '../submit.ts';

/** A chain that is no devnet, for which a client refuses the loopback whatever it was told. */
const PUBLIC_CHAIN = 'akashnet-2';

/** The manifest of the lease, over TLS to the address that the chain has, checked against the hash that the chain has. */
export async function sendManifests(
  stage: Stage,
  providers: readonly LocalProvider[],
  lease: { readonly id: BidId },
  steps: Steps,
): Promise<void> {
  const { chain, tenant, guest } = stage;
  const { id } = lease;
  const winner = providers.find(({ actor }) => actor.address === id.provider);
  const loser = providers.find(({ actor }) => actor.address !== id.provider);
  if (!winner || !loser) throw new Unmet('the lease is with neither provider of this run');
  const [first, second] = [someOrder(stage), someOrder(stage, { env: 'second' })];
  const gateway = await gatewayOf(stage, tenant, winner);
  const put = (by: GatewayClient, manifest: string) => () => verdict(by, id.dseq, manifest);

  await steps.step('another manifest than the one on chain is refused (422)', () =>
    see(chain, 'the answer', put(gateway, second.manifestJson), '422 refused'),
  );
  await steps.step("another tenant's manifest is refused (404)", async () => {
    const theirs = await gatewayOf(stage, guest, winner);
    await see(chain, 'the answer', put(theirs, first.manifestJson), '404 no-lease');
  });
  await steps.step('the provider without the lease refuses it (404)', async () => {
    const other = await gatewayOf(stage, tenant, loser);
    await see(chain, 'the answer', put(other, first.manifestJson), '404 no-lease');
  });
  await steps.step('off a devnet the client itself refuses a private address', async () => {
    const wary = await gatewayOf(stage, tenant, winner, { chainId: PUBLIC_CHAIN });
    await see(chain, 'the answer', put(wary, first.manifestJson), '0 untrusted');
  });
  await steps.step('the manifest is taken, and its workload handed to the executor', async () => {
    expectThat('started before', winner.started.length, 0);
    await see(chain, 'the answer', put(gateway, first.manifestJson), 'taken');
    expectThat('started', workloadsOf(winner), [`${hex(first.hash)} CONFORMANCE=first`]);
  });
  await steps.step("the lease's status shows its service", async () => {
    const status = await gateway.getLeaseStatus(id);
    expectThat('services', status.ok && Object.values(status.value.services).map((one) => [one.name, one.available]), [
      ['akr', 1],
    ]);
  });
  await steps.step('after an update the new manifest replaces it, and the old one is refused', async () => {
    await done(tenant, updateDeploymentMsg({ id, hash: second.hash }));
    await see(chain, 'the hash', async () => (await chain.deployment(id))?.hash, hex(second.hash));
    await see(chain, 'the old one', put(gateway, first.manifestJson), '422 refused');
    await see(chain, 'the new one', put(gateway, second.manifestJson), 'taken');
    expectThat('started last', workloadsOf(winner).at(-1), `${hex(second.hash)} CONFORMANCE=second`);
    expectThat('started elsewhere', loser.started.length, 0);
  });
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

function workloadsOf({ started }: LocalProvider): string[] {
  return started.map(({ version, services }) => `${version} ${services.flatMap(({ env }) => env).join()}`);
}

async function verdict(gateway: GatewayClient, dseq: bigint, manifest: string): Promise<string> {
  const answer = await gateway.putManifest(dseq, manifest);
  return answer.ok ? 'taken' : `${answer.error.status} ${answer.error.kind}`;
}
