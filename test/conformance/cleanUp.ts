import { describeError } from '../../src/base/runnerError.ts';
import { closeBidMsg } from '../../src/chain/message/closeBidMsg.ts';
import { revokeCertificateMsg } from '../../src/chain/message/revokeCertificateMsg.ts';
import { revokeFeesMsg } from '../../src/chain/message/revokeFeesMsg.ts';
import { revokeGrantMsg } from '../../src/chain/message/revokeGrantMsg.ts';
import { updateProviderMsg } from '../../src/chain/message/updateProviderMsg.ts';
import type { BidId } from '../../src/chain/protocol/ids.ts';
import type { LocalProvider } from './openLocalProvider.ts';
import type { SeenProvider } from './readChain.ts';
import type { Actor, Stage } from './stage.ts';
import { done, REFUSAL_GAS, submit } from './submit.ts';
import { CLOSE_MESSAGE, undeploy } from './terms.ts';

/** What the chain had of a provider before this run. */
export type EarlierRecords = ReadonlyMap<string, SeenProvider>;

/** So many groups and orders of a deployment are looked at for bids; no group of steps makes more. */
const MOST_GROUPS = 2;
const MOST_ORDERS = 4;

/**
 * Leaves the chain as it was, but for records that cannot be deleted: closes what this run opened and has not closed, gives back the
 * deposits of bids, revokes grants and certificates, and puts earlier provider records back. Goes on after a failure.
 * @returns what could not be done.
 */
export async function cleanUp(
  stage: Stage,
  providers: readonly LocalProvider[],
  earlier: EarlierRecords,
): Promise<string[]> {
  const failures: string[] = [];
  const attempt = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    await work().catch((error: unknown) => void failures.push(`${what}: ${describeError(error)}`));
  };
  await attempt('closing deployments', () => closeDeployments(stage));
  await Promise.all(stage.providers.map((actor) => attempt(`bids of ${actor.name}`, () => closeBids(stage, actor))));
  await attempt('revoking grants', () => revokeGrants(stage));
  for (const { actor, certificate } of providers) {
    // The chain may not have it, when the run ended before: then there is nothing to revoke.
    await attempt('revoking a certificate', () =>
      submit(actor, [revokeCertificateMsg({ owner: actor.address, serial: certificate.serial })], REFUSAL_GAS),
    );
    const record = earlier.get(actor.address);
    if (record)
      await attempt('restoring a provider', () => done(actor, updateProviderMsg({ owner: actor.address, ...record })));
  }
  return failures;
}

/** The unknown one too: a chain that took what it should have refused has it now. */
async function closeDeployments({ chain, created, unknown, tenant, guest }: Stage): Promise<void> {
  for (const id of [...created, unknown]) {
    const owner = [tenant, guest].find(({ address }) => address === id.owner);
    if (owner && (await chain.deployment(id))?.state === 'active') await done(owner, undeploy(id));
  }
}

/** A lease loses only one other bid, and the rest stay open with their deposits (seen on node v2.1). */
async function closeBids({ chain, created }: Stage, { address, ...actor }: Actor): Promise<void> {
  for (const deployment of created)
    for (let gseq = 1; gseq <= MOST_GROUPS; gseq++)
      for (let oseq = 1; oseq <= MOST_ORDERS; oseq++) {
        const id: BidId = { ...deployment, gseq, oseq, provider: address };
        if ((await chain.bid(id)) === 'open')
          await done({ address, ...actor }, closeBidMsg({ id, reason: 'unspecified' }));
      }
}

/** Each in a transaction of its own: one that is revoked already, or never was given, must not keep the others. */
async function revokeGrants({ chain, tenant, guest }: Stage): Promise<void> {
  const parties = { granter: tenant.address, grantee: guest.address };
  if ((await chain.depositGrant(parties.granter, parties.grantee)) !== undefined)
    await done(tenant, revokeGrantMsg(parties));
  await submit(tenant, [revokeGrantMsg({ ...parties, messageType: CLOSE_MESSAGE })], REFUSAL_GAS);
  await submit(tenant, [revokeFeesMsg(parties)], REFUSAL_GAS);
}
