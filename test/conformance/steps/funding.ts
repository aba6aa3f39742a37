import { systemClock } from '../../../src/base/clock.ts';
import { execMsg } from '../../../src/chain/message/execMsg.ts';
import { grantDepositsMsg } from '../../../src/chain/message/grantDepositsMsg.ts';
import { grantFeesMsg } from '../../../src/chain/message/grantFeesMsg.ts';
import { grantMessageMsg } from '../../../src/chain/message/grantMessageMsg.ts';
import { grantMsg } from '../../../src/chain/message/grantMsg.ts';
import { revokeFeesMsg } from '../../../src/chain/message/revokeFeesMsg.ts';
import { revokeGrantMsg } from '../../../src/chain/message/revokeGrantMsg.ts';
import { updateProviderMsg } from '../../../src/chain/message/updateProviderMsg.ts';
import { DepositAuthorization } from '../../../src/chain/protocol/akash.ts';
import { typeUrlOf } from '../../../src/chain/protocol/messageTypes.ts';
import { expectThat, type Steps, see } from '../play.ts';
import { someOrder } from '../someOrder.ts';
import type { Stage } from '../stage.ts';
import { done } from '../submit.ts';
import { CLOSE_MESSAGE, deploy, uact, undeploy } from '../terms.ts';

/** Grants end by themselves, should this run not come to revoke them. */
const LIFETIME_MS = 6 * 3_600_000;
const FEES_UAKT = 5_000_000n;

/** A key that owns nothing deploys with the tenant's deposit grant and fee grant, and closes for the tenant. */
export async function fund(stage: Stage, steps: Steps): Promise<void> {
  const { chain, tenant, guest, demands } = stage;
  const parties = { granter: tenant.address, grantee: guest.address, expiresAtMs: systemClock.now() + LIFETIME_MS };
  const limit = (demands.deposit * 3n) / 2n;
  const grantDeposits = grantDepositsMsg({ ...parties, scopes: ['deployment'], spendLimits: [uact(limit)] });
  const readGrant = () => chain.depositGrant(tenant.address, guest.address);
  await steps.step('the tenant grants fees and deposits to a fresh key', async () => {
    await done(tenant, grantFeesMsg({ ...parties, limitUakt: FEES_UAKT }), grantDeposits);
    await see(chain, 'the grant', readGrant, [`${limit}uact`]);
  });
  const order = someOrder(stage);
  const id = stage.newDeployment(guest);
  await steps.step('the key deploys out of the grant, and owns nothing', async () => {
    await done(guest, deploy(stage, id, order, { sources: ['grant'] }));
    const deposits = [{ owner: tenant.address, source: 'grant', balance: `${demands.deposit}uact` }];
    await see(chain, 'deposits', async () => (await chain.deployment(id))?.escrow.deposits, deposits);
    await see(chain, 'the grant', readGrant, [`${limit - demands.deposit}uact`]);
    expectThat(
      'its coins',
      [await chain.balance(guest.address, 'uakt'), await chain.balance(guest.address, 'uact')],
      [0n, 0n],
    );
  });
  await refusals(stage, parties, steps);
  await closeByGrant(stage, parties, steps);
  await steps.step('the key closes, and the deposit returns to the grant', async () => {
    await done(guest, undeploy(id));
    await see(chain, 'the deployment', async () => (await chain.deployment(id))?.state, 'closed');
    await see(chain, 'the grant', readGrant, [`${limit}uact`]);
  });
  await steps.step('the tenant revokes the deposit grant', async () => {
    await done(tenant, revokeGrantMsg(parties));
    await see(chain, 'the grant', readGrant, undefined);
  });
  const late = deploy(stage, { ...stage.unknown, owner: guest.address }, order, { sources: ['grant'] });
  await steps.refusals([
    ['a deposit from a revoked grant', 'undefined/1', 'x/escrow/keeper/keeper.go AuthorizeDeposits', guest, late],
    ['revoking it again', 'authz/2', 'cosmos-sdk x/authz/keeper/keeper.go', tenant, revokeGrantMsg(parties)],
  ]);
}

type Parties = { readonly granter: string; readonly grantee: string; readonly expiresAtMs: number };

async function closeByGrant(stage: Stage, parties: Parties, steps: Steps): Promise<void> {
  const { chain, tenant, guest } = stage;
  const id = stage.newDeployment(tenant);
  const close = execMsg({ grantee: guest.address, messages: [undeploy(id)] });
  await steps.step('the tenant deploys, and grants closing', async () => {
    const order = someOrder(stage);
    await done(tenant, deploy(stage, id, order), grantMessageMsg({ ...parties, messageType: CLOSE_MESSAGE }));
    await see(chain, 'the deployment', async () => (await chain.deployment(id))?.state, 'active');
  });
  await steps.step('the key closes it for the tenant', async () => {
    await done(guest, close);
    await see(chain, 'the deployment', async () => (await chain.deployment(id))?.state, 'closed');
  });
  await steps.refusals([
    ['closing it for the tenant again', 'deployment/5', 'x/deployment/handler/server.go CloseDeployment', guest, close],
  ]);
  await steps.step('the tenant revokes that grant', () =>
    done(tenant, revokeGrantMsg({ ...parties, messageType: CLOSE_MESSAGE })),
  );
}

async function refusals(stage: Stage, parties: Parties, steps: Steps): Promise<void> {
  const { tenant, guest, unknown, demands } = stage;
  const order = someOrder(stage);
  const mine = { ...unknown, owner: guest.address };
  const self = { ...parties, grantee: tenant.address };
  const scopes = ['deployment'] as const;
  const spendLimits = [uact(demands.deposit)];
  const DEPOSIT = 'x/escrow/keeper/keeper.go AuthorizeDeposits';
  const AUTHZ = 'cosmos-sdk x/authz/keeper/keeper.go';
  const record = { owner: guest.address, hostUri: 'https://provider.example:8443', attributes: [] };
  await steps.refusals([
    ['a deposit above the grant', 'undefined/1', DEPOSIT, guest, deploy(stage, mine, order, { sources: ['grant'] })],
    ['a deposit from an empty balance', 'undefined/1', DEPOSIT, guest, deploy(stage, mine, order)],
    [
      'acting for the tenant without a grant',
      'authz/2',
      AUTHZ,
      guest,
      execMsg({ grantee: guest.address, messages: [undeploy(unknown)] }),
    ],
    [
      'an update of a provider that is none',
      'provider/3',
      'x/provider/handler/server.go',
      guest,
      updateProviderMsg(record),
    ],
    [
      'a grant to oneself',
      'authz/7',
      'cosmos-sdk x/authz/keeper/msg_server.go',
      tenant,
      grantDepositsMsg({ ...self, scopes, spendLimits }),
    ],
    [
      'a grant that has ended',
      'authz/3',
      'cosmos-sdk x/authz/authorization_grant.go',
      tenant,
      grantDepositsMsg({ ...parties, expiresAtMs: 1_000_000, scopes, spendLimits }),
    ],
    [
      'a deposit grant for no scope',
      'escrow/17',
      'escrow/v1/authz.go ValidateBasic',
      tenant,
      grantDepositsMsg({ ...parties, scopes: [], spendLimits }),
    ],
    [
      'a deposit grant that limits by the former field',
      'sdk/10',
      'escrow/v1/authz.go ValidateBasic',
      tenant,
      grantMsg(parties, formerAuthorization(demands.deposit)),
    ],
    ['a second fee grant', 'sdk/18', 'cosmossdk.io/x/feegrant keeper/msg_server.go', tenant, grantFeesMsg(parties)],
    [
      'revoking a fee grant that is none',
      'sdk/38',
      'cosmossdk.io/x/feegrant keeper/keeper.go',
      tenant,
      revokeFeesMsg({ granter: tenant.address, grantee: stage.providers[0].address }),
    ],
  ]);
}

/** As clients wrote it before there was a limit for each denom. */
function formerAuthorization(limit: bigint) {
  const spendLimit = { denom: 'uact', amount: limit.toString() };
  const authorization = DepositAuthorization.fromPartial({ scopes: [1], spendLimit });
  return { typeUrl: typeUrlOf(DepositAuthorization), value: DepositAuthorization.encode(authorization).finish() };
}
