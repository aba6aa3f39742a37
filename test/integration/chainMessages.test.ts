import { QueryGrantsRequest, QueryGrantsResponse } from 'cosmjs-types/cosmos/authz/v1beta1/query';
import { MsgSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import { AllowedMsgAllowance, BasicAllowance, PeriodicAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/feegrant';
import { QueryAllowancesRequest, QueryAllowancesResponse } from 'cosmjs-types/cosmos/feegrant/v1beta1/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { systemRandom } from '../../src/base/random.ts';
import { createCertificate } from '../../src/chain/certificate/createCertificate.ts';
import { listOwnCertificates } from '../../src/chain/certificate/listOwnCertificates.ts';
import { addPriceEntryMsg } from '../../src/chain/message/addPriceEntryMsg.ts';
import { burnActMsg } from '../../src/chain/message/burnActMsg.ts';
import { burnMintMsg } from '../../src/chain/message/burnMintMsg.ts';
import { closeBidMsg } from '../../src/chain/message/closeBidMsg.ts';
import { closeDeploymentMsg } from '../../src/chain/message/closeDeploymentMsg.ts';
import { closeGroupMsg } from '../../src/chain/message/closeGroupMsg.ts';
import { closeLeaseMsg } from '../../src/chain/message/closeLeaseMsg.ts';
import { createCertificateMsg } from '../../src/chain/message/createCertificateMsg.ts';
import { deleteProviderAttributesMsg } from '../../src/chain/message/deleteProviderAttributesMsg.ts';
import { execMsg } from '../../src/chain/message/execMsg.ts';
import { grantDepositsMsg } from '../../src/chain/message/grantDepositsMsg.ts';
import { grantFeesMsg } from '../../src/chain/message/grantFeesMsg.ts';
import { grantMessageMsg } from '../../src/chain/message/grantMessageMsg.ts';
import { leaseStartReclaimMsg } from '../../src/chain/message/leaseStartReclaimMsg.ts';
import { mintActMsg } from '../../src/chain/message/mintActMsg.ts';
import { multiSendMsg } from '../../src/chain/message/multiSendMsg.ts';
import { pauseGroupMsg } from '../../src/chain/message/pauseGroupMsg.ts';
import { revokeCertificateMsg } from '../../src/chain/message/revokeCertificateMsg.ts';
import { revokeFeesMsg } from '../../src/chain/message/revokeFeesMsg.ts';
import { revokeGrantMsg } from '../../src/chain/message/revokeGrantMsg.ts';
import { sendMsg } from '../../src/chain/message/sendMsg.ts';
import { signProviderAttributesMsg } from '../../src/chain/message/signProviderAttributesMsg.ts';
import { startGroupMsg } from '../../src/chain/message/startGroupMsg.ts';
import { waitForMint } from '../../src/chain/money/waitForMint.ts';
import {
  DepositAuthorization,
  Group_State,
  QueryAuditedProvidersResponse,
  QueryCertificatesRequest,
  QueryCertificatesResponse,
  QueryGroupRequest,
  QueryGroupResponse,
  QueryLeaseRequest,
  QueryLeaseResponse,
  QueryProviderAuditorRequest,
} from '../../src/chain/protocol/akash.ts';
import { encodeGroupId, encodeLeaseId, type GroupId, type LeaseId } from '../../src/chain/protocol/ids.ts';
import { encodeDuration } from '../../src/chain/protocol/moments.ts';
import { type ChainStage, openMsg, startChainStage, uact, uakt } from '../helpers/chainStage.ts';

/** A fee of every transaction here, and an hour from now. */
const FEE = 10_000n;
const inAnHour = () => systemClock.now() + 3_600_000;
const DEPOSIT = '/akash.escrow.v1.MsgAccountDeposit';

let stage: ChainStage;
beforeAll(async () => {
  stage = await startChainStage();
});
afterAll(() => stage.stop());

async function groupState(id: GroupId): Promise<string> {
  const request = QueryGroupRequest.encode({ id: encodeGroupId(id) }).finish();
  const { group } = await stage.ask('/akash.deployment.v1beta4.Query/Group', request, QueryGroupResponse);
  return Group_State[group?.state ?? 0]!;
}
async function leaseOf(id: LeaseId) {
  const request = QueryLeaseRequest.encode({ id: encodeLeaseId(id) }).finish();
  return (await stage.ask('/akash.market.v1beta5.Query/Lease', request, QueryLeaseResponse)).lease!;
}

describe('the messages of the market', () => {
  it('pause, start and close a group', async () => {
    const { tenant } = stage;
    const id = await stage.lease(1n);
    await tenant.done(pauseGroupMsg(id));
    expect([await groupState(id), (await leaseOf(id)).state]).toEqual(['paused', 3]);
    await tenant.done(startGroupMsg(id));
    expect(await groupState(id)).toBe('open');
    await tenant.done(closeGroupMsg(id));
    expect(await groupState(id)).toBe('closed');
    // node x/deployment: group closed 15.
    expect(await tenant.tried([closeGroupMsg(id)])).toBe('15');
    await tenant.done(closeDeploymentMsg(id));
  });

  it('give notice on a lease, which then runs until its deadline', async () => {
    const { tenant, host } = stage;
    const id = await stage.lease(2n, { reclamation: { minWindow: encodeDuration(3_600_000) } });
    const bidClose = closeBidMsg({ id, reason: 'decommission' });
    // node x/market: reclamation not started 37, window not elapsed 38, lease not active 10 (a reclaiming one).
    expect(await host.tried([bidClose])).toBe('37');
    await host.done(leaseStartReclaimMsg({ id, reason: 'decommission' }));
    const { state, reclamation } = await leaseOf(id);
    expect({ state, reason: reclamation?.reason }).toEqual({ state: 4, reason: 10_001 });
    expect(await host.tried([bidClose])).toBe('38');
    expect(await host.tried([leaseStartReclaimMsg({ id, reason: 'unstable' })])).toBe('10');
    await tenant.done(closeLeaseMsg(id));
    expect((await leaseOf(id)).state).toBe(3);
    await tenant.done(closeDeploymentMsg(id));
  });
});

describe('the messages of trust', () => {
  it('revoke a certificate', async () => {
    const { host, connection } = stage;
    const owner = host.address;
    const clock = systemClock;
    const [first, second] = [
      await createCertificate({ address: owner, clock, random: systemRandom }),
      await createCertificate({ address: owner, clock, random: systemRandom }),
    ];
    await host.done(createCertificateMsg({ owner, ...first }), createCertificateMsg({ owner, ...second }));
    await host.done(revokeCertificateMsg({ owner, serial: first.serial }));
    const request = QueryCertificatesRequest.fromPartial({ filter: { owner, state: 'revoked' } });
    const bytes = QueryCertificatesRequest.encode(request).finish();
    const { certificates } = await stage.ask('/akash.cert.v1.Query/Certificates', bytes, QueryCertificatesResponse);
    expect(certificates.map(({ serial }) => serial)).toEqual([first.serial]);
    // node x/cert: already revoked 4.
    expect(await host.tried([revokeCertificateMsg({ owner, serial: first.serial })])).toBe('4');
    const listed = await listOwnCertificates(connection, { owner, nowMs: clock.now() });
    expect(listed.map(({ serial, isUsable }) => [serial, isUsable])).toEqual([
      [second.serial, true],
      [first.serial, false],
    ]);
  });

  it('vouch for attributes, add to them, and take them back', async () => {
    const { host, tenant } = stage;
    const pair = { owner: host.address, auditor: tenant.address };
    const audited = async () => {
      const request = QueryProviderAuditorRequest.encode(QueryProviderAuditorRequest.fromPartial(pair)).finish();
      const path = '/akash.audit.v1.Query/ProviderAuditorAttributes';
      const { providers } = await stage.ask(path, request, QueryAuditedProvidersResponse);
      return providers.flatMap(({ attributes }) => attributes.map(({ key, value }) => `${key}=${value}`)).sort();
    };
    await tenant.done(signProviderAttributesMsg({ ...pair, attributes: [{ key: 'region', value: 'eu' }] }));
    await tenant.done(signProviderAttributesMsg({ ...pair, attributes: [{ key: 'tier', value: 'one' }] }));
    expect(await audited()).toEqual(['region=eu', 'tier=one']);
    await tenant.done(deleteProviderAttributesMsg({ ...pair, keys: ['region'] }));
    expect(await audited()).toEqual(['tier=one']);
    await tenant.done(deleteProviderAttributesMsg(pair));
    await expect(audited()).rejects.toThrow();
  });
});

describe('the messages of funding', () => {
  it('grant deposits, which come out of the granter, and revoke the grant', async () => {
    const { tenant } = stage;
    const key = await stage.newcomer();
    const pair = { granter: tenant.address, grantee: key.address };
    await tenant.done(sendMsg({ from: tenant.address, to: key.address, amount: [uakt(1_000_000n)] }));
    const limits = [uakt(1_000_000n), uact(6_000_000n)];
    await tenant.done(
      grantDepositsMsg({ ...pair, scopes: ['deployment'], spendLimits: limits, expiresAtMs: inAnHour() }),
    );
    const before = await stage.balance(tenant.address);
    await key.done(openMsg({ owner: key.address, dseq: 5n }, { sources: ['grant'] }));
    expect(await stage.balance(tenant.address)).toBe(before - 5_000_000n);
    const request = QueryGrantsRequest.fromPartial({ ...pair, msgTypeUrl: DEPOSIT });
    const path = '/cosmos.authz.v1beta1.Query/Grants';
    const read = () => stage.ask(path, QueryGrantsRequest.encode(request).finish(), QueryGrantsResponse);
    const { grants } = await read();
    expect(DepositAuthorization.decode(grants[0]!.authorization!.value)).toMatchObject({
      scopes: [1],
      spendLimits: [
        { denom: 'uact', amount: '1000000' },
        { denom: 'uakt', amount: '1000000' },
      ],
    });
    await key.done(closeDeploymentMsg({ owner: key.address, dseq: 5n }));
    expect(await stage.balance(tenant.address)).toBe(before);
    await tenant.done(revokeGrantMsg(pair));
    await expect(read()).rejects.toThrow();
  });

  it('let a message be sent in another name', async () => {
    const { tenant, host } = stage;
    const pair = { granter: tenant.address, grantee: host.address };
    const to = (await stage.newcomer()).address;
    const send = sendMsg({ from: tenant.address, to, amount: [uakt(7n)] });
    const exec = execMsg({ grantee: host.address, messages: [send] });
    // cosmos-sdk x/authz: not found 2.
    expect(await host.tried([exec])).toBe('2');
    await tenant.done(grantMessageMsg({ ...pair, messageType: MsgSend.typeUrl }));
    await host.done(exec);
    expect(await stage.balance(to, 'uakt')).toBe(7n);
    await tenant.done(revokeGrantMsg({ ...pair, messageType: MsgSend.typeUrl }));
    expect(await host.tried([exec])).toBe('2');
  });

  it('grant fees in all three kinds, use and revoke them', async () => {
    const { tenant } = stage;
    const key = await stage.newcomer();
    const pair = { granter: tenant.address, grantee: key.address };
    const pay = () => [sendMsg({ from: key.address, to: tenant.address, amount: [uakt(1n)] })];
    const read = async () => {
      const request = QueryAllowancesRequest.fromPartial({ grantee: key.address });
      const bytes = QueryAllowancesRequest.encode(request).finish();
      const path = '/cosmos.feegrant.v1beta1.Query/Allowances';
      return (await stage.ask(path, bytes, QueryAllowancesResponse)).allowances.map(({ allowance }) => allowance!);
    };
    await tenant.done(
      sendMsg({ from: tenant.address, to: key.address, amount: [uakt(10n)] }),
      grantFeesMsg({ ...pair, limitUakt: 15_000n, expiresAtMs: inAnHour() }),
    );
    expect(await key.tried(pay(), tenant.address)).toBe('ok');
    expect(BasicAllowance.decode((await read())[0]!.value).spendLimit).toEqual([{ denom: 'uakt', amount: '5000' }]);
    // cosmossdk.io/x/feegrant: fee limit exceeded 2.
    expect(await key.tried(pay(), tenant.address)).toBe('checked feegrant/2');

    const allowedMessages = [MsgSend.typeUrl];
    await tenant.done(revokeFeesMsg(pair), grantFeesMsg({ ...pair, allowedMessages }));
    expect(AllowedMsgAllowance.decode((await read())[0]!.value).allowedMessages).toEqual(allowedMessages);
    expect(await key.tried(pay(), tenant.address)).toBe('ok');
    // x/auth/ante/fee.go: unauthorized 8?
    expect(await key.tried([revokeGrantMsg({ granter: key.address, grantee: tenant.address })], tenant.address)).toBe(
      'checked feegrant/7',
    );

    const period = { limitUakt: 10_000n, lengthMs: 3_600_000 };
    await tenant.done(revokeFeesMsg(pair), grantFeesMsg({ ...pair, limitUakt: 50_000n, period }));
    expect(await key.tried(pay(), tenant.address)).toBe('ok');
    const periodic = PeriodicAllowance.decode((await read())[0]!.value);
    expect(periodic.basic.spendLimit).toEqual([{ denom: 'uakt', amount: '40000' }]);
    expect(await key.tried(pay(), tenant.address)).toBe('checked feegrant/2');
    await tenant.done(revokeFeesMsg(pair));
    expect(await read()).toEqual([]);
  });

  it('send to many at once', async () => {
    const { tenant } = stage;
    const [one, two] = [await stage.newcomer(), await stage.newcomer()];
    const before = await stage.balance(tenant.address, 'uakt');
    await tenant.done(
      multiSendMsg({
        from: tenant.address,
        denom: 'uakt',
        to: [
          { address: one.address, amount: 3n },
          { address: two.address, amount: 4n },
        ],
      }),
    );
    expect(await stage.balance(one.address, 'uakt')).toBe(3n);
    expect(await stage.balance(two.address, 'uakt')).toBe(4n);
    expect(await stage.balance(tenant.address, 'uakt')).toBe(before - 7n - FEE);
  });

  it('exchange the coins both ways, and tell why one was given up or waits', async () => {
    const { tenant, feeder, connection } = stage;
    const post = () =>
      feeder.done(
        addPriceEntryMsg({
          signer: feeder.address,
          price: { atomics: 2_500_000_000_000_000_000n },
          timeMs: systemClock.now(),
        }),
      );
    const owner = tenant.address;
    const wait = { owner, deadlineMs: 0, clock: systemClock };
    await post();
    await post();
    const before = await stage.balance(owner);
    const minted = await tenant.done(mintActMsg({ owner, uakt: 100_000_000n }));
    const tooLittle = await tenant.done(burnMintMsg({ owner, burn: uakt(3_999_999n), mintDenom: 'uact' }));
    expect(await waitForMint(connection, { ...wait, height: minted })).toMatchObject({
      ok: false,
      error: { kind: 'MINT_STALLED', args: { reason: 'epoch_not_reached' } },
    });
    const waiting = waitForMint(connection, { ...wait, deadlineMs: 15_000, pollMs: 20, height: minted });
    for (let block = 0; block < 10; block++) await post();
    expect(await waiting).toMatchObject({
      ok: true,
      value: [{ given: { coin: uakt(100_000_000n) }, received: { coin: uact(249_375_000n) }, spread: uact(625_000n) }],
    });
    // 100 AKT at 2.5 USD less 25 bps.
    expect(await stage.balance(owner)).toBe(before + 249_375_000n);
    expect(await waitForMint(connection, { ...wait, height: tooLittle })).toMatchObject({
      ok: false,
      error: { kind: 'MINT_CANCELED', args: { reason: 'minimum_mint', coins: '3999999uakt' } },
    });
    const held = await stage.balance(owner, 'uakt');
    const burned = await tenant.done(burnActMsg({ owner, uact: 50_000_000n }));
    for (let block = 0; block < 10; block++) await post();
    expect(await stage.balance(owner, 'uakt')).toBe(held - FEE + 20_000_000n);
    expect(await waitForMint(connection, { ...wait, height: burned })).toMatchObject({
      ok: true,
      value: [{ given: { coin: uact(50_000_000n) }, received: { coin: uakt(20_000_000n) } }],
    });
    expect(await waitForMint(connection, { ...wait, height: 1n })).toMatchObject({
      error: { kind: 'MINT_STALLED', args: { reason: 'not_on_ledger' } },
    });
  });
});
