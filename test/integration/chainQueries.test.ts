import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { addPriceEntryMsg } from '../../src/chain/message/addPriceEntryMsg.ts';
import { closeDeploymentMsg } from '../../src/chain/message/closeDeploymentMsg.ts';
import { createProviderMsg } from '../../src/chain/message/createProviderMsg.ts';
import { grantDepositsMsg } from '../../src/chain/message/grantDepositsMsg.ts';
import { grantFeesMsg } from '../../src/chain/message/grantFeesMsg.ts';
import { grantMessageMsg } from '../../src/chain/message/grantMessageMsg.ts';
import { mintActMsg } from '../../src/chain/message/mintActMsg.ts';
import { sendMsg } from '../../src/chain/message/sendMsg.ts';
import { signProviderAttributesMsg } from '../../src/chain/message/signProviderAttributesMsg.ts';
import { withdrawLeaseMsg } from '../../src/chain/message/withdrawLeaseMsg.ts';
import { preflight } from '../../src/chain/money/preflight.ts';
import { readProjection } from '../../src/chain/money/readProjection.ts';
import { formatDeploymentId, type LeaseId } from '../../src/chain/protocol/ids.ts';
import { queryPath } from '../../src/chain/protocol/queryPath.ts';
import { findAllowance } from '../../src/chain/query/findAllowance.ts';
import { findBid } from '../../src/chain/query/findBid.ts';
import { findGroup } from '../../src/chain/query/findGroup.ts';
import { findOrder } from '../../src/chain/query/findOrder.ts';
import { getAggregatedPrice } from '../../src/chain/query/getAggregatedPrice.ts';
import { getAuthParams } from '../../src/chain/query/getAuthParams.ts';
import { getBalance } from '../../src/chain/query/getBalance.ts';
import { getBmeParams } from '../../src/chain/query/getBmeParams.ts';
import { getMarketParams } from '../../src/chain/query/getMarketParams.ts';
import { getMinimumGasPrices } from '../../src/chain/query/getMinimumGasPrices.ts';
import { getMintStatus } from '../../src/chain/query/getMintStatus.ts';
import { getNodeStatus } from '../../src/chain/query/getNodeStatus.ts';
import { getOracleParams } from '../../src/chain/query/getOracleParams.ts';
import { getVaultState } from '../../src/chain/query/getVaultState.ts';
import { listAllAudits } from '../../src/chain/query/listAllAudits.ts';
import { listAuditedAttributes } from '../../src/chain/query/listAuditedAttributes.ts';
import { listBids } from '../../src/chain/query/listBids.ts';
import { listEscrowAccounts } from '../../src/chain/query/listEscrowAccounts.ts';
import { listEscrowPayments } from '../../src/chain/query/listEscrowPayments.ts';
import { listGranteeGrants } from '../../src/chain/query/listGranteeGrants.ts';
import { listGranterAllowances } from '../../src/chain/query/listGranterAllowances.ts';
import { listGranterGrants } from '../../src/chain/query/listGranterGrants.ts';
import { listGrants } from '../../src/chain/query/listGrants.ts';
import { listLeases } from '../../src/chain/query/listLeases.ts';
import { listLedgerRecords } from '../../src/chain/query/listLedgerRecords.ts';
import { listOrders } from '../../src/chain/query/listOrders.ts';
import { listPrices } from '../../src/chain/query/listPrices.ts';
import { listProviders } from '../../src/chain/query/listProviders.ts';
import { listSendRules } from '../../src/chain/query/listSendRules.ts';
import { listSpendable } from '../../src/chain/query/listSpendable.ts';
import { listSupply } from '../../src/chain/query/listSupply.ts';
import { type ChainStage, openMsg, perBlock, startChainStage, uact, uakt } from '../helpers/chainStage.ts';

const SEND = '/cosmos.bank.v1beta1.MsgSend';
let stage: ChainStage;
let lease: LeaseId;
beforeAll(async () => {
  stage = await startChainStage();
  lease = await stage.lease(12n);
});
afterAll(() => stage.stop());

describe('the queries of the market', () => {
  it('find a group, an order and a bid, and nothing where there is nothing', async () => {
    const { connection } = stage;
    expect(await findGroup(connection, lease)).toMatchObject({ state: 'open', spec: { name: 'westcoast' } });
    expect(await findOrder(connection, lease)).toMatchObject({ state: 'active', id: { dseq: 12n, oseq: 1 } });
    expect(await findBid(connection, lease)).toMatchObject({
      state: 'active',
      price: perBlock(10n),
      escrow: { state: 'open', deposits: [{ owner: stage.host.address, balance: perBlock(500_000n) }] },
    });
    const nowhere = { ...lease, dseq: 404n };
    expect([
      await findGroup(connection, nowhere),
      await findOrder(connection, nowhere),
      await findBid(connection, nowhere),
    ]).toEqual([undefined, undefined, undefined]);
  });

  it('list by every filter', async () => {
    const { connection } = stage;
    const { owner, provider, dseq, gseq, oseq } = lease;
    for (const filter of [{ owner }, { dseq }, { owner, dseq, gseq, oseq }, { owner, state: 'active' as const }]) {
      expect((await listOrders(connection, filter)).map(({ id }) => id.dseq)).toEqual([12n]);
      expect((await listBids(connection, { ...filter, provider })).map(({ id }) => id)).toEqual([lease]);
      expect((await listLeases(connection, { ...filter, provider })).map(({ id }) => id)).toEqual([lease]);
    }
    expect(await listLeases(connection, { provider: owner })).toEqual([]);
    expect(await listOrders(connection, { owner, state: 'open' })).toEqual([]);
  });

  it('list escrow accounts and payments by the beginning of their ids', async () => {
    const { connection } = stage;
    const account = formatDeploymentId(lease);
    expect(await listEscrowAccounts(connection, { prefix: `deployment/${account}` })).toMatchObject([
      { scope: 'deployment', xid: account, owner: lease.owner, state: 'open' },
    ]);
    expect(await listEscrowAccounts(connection, { prefix: `bid/${account}`, state: 'open' })).toMatchObject([
      { scope: 'bid', owner: lease.provider },
    ]);
    expect(await listEscrowPayments(connection, { prefix: `deployment/${account}`, state: 'open' })).toMatchObject([
      { accountXid: account, xid: `1/1/${lease.provider}`, owner: lease.provider, rate: perBlock(10n) },
    ]);
    expect(await listEscrowPayments(connection, { state: 'overdrawn' })).toEqual([]);
  });

  it('project the escrow to what the next settlement finds', async () => {
    const { connection, host, tenant } = stage;
    await tenant.done(sendMsg({ from: tenant.address, to: host.address, amount: [uakt(1n)] }));
    const { deployment, projection } = await readProjection(connection, lease);
    expect(projection.height).toBeGreaterThan(deployment.escrow.settledAt);
    const [left] = projection.remaining;
    const withdrawn = await host.done(withdrawLeaseMsg(lease));
    expect(withdrawn).toBe(projection.height + 1n);
    const { projection: settled } = await readProjection(connection, lease);
    // One more block at 10 uact was settled.
    expect(settled.remaining).toEqual([{ denom: 'uact', amount: { atomics: left!.amount.atomics - 10n ** 19n } }]);
    expect(settled.blocksLeft).toBe(projection.blocksLeft! - 1n);
  });
});

describe('the queries of providers', () => {
  it('list providers, and what auditors vouch for', async () => {
    const { connection, host, tenant, feeder } = stage;
    const { address: owner } = feeder;
    const info = { email: 'ops@example.org', website: 'https://example.org' };
    await feeder.done(createProviderMsg({ owner, hostUri: 'https://feeder.localhost:8443', attributes: [], info }));
    const listed = await listProviders(connection);
    expect(listed.map((one) => one.owner).sort()).toEqual([owner, host.address].sort());
    expect(listed.find((one) => one.owner === owner)).toMatchObject({ info });
    const attributes = [{ key: 'region', value: 'eu' }];
    await tenant.done(signProviderAttributesMsg({ owner, auditor: tenant.address, attributes }));
    await host.done(signProviderAttributesMsg({ owner, auditor: host.address, attributes }));
    const audit = { owner, auditor: tenant.address, attributes };
    expect(await listAuditedAttributes(connection, { owner, auditor: tenant.address })).toEqual([audit]);
    expect(await listAuditedAttributes(connection, { owner })).toHaveLength(2);
    expect(await listAuditedAttributes(connection, { owner: host.address })).toEqual([]);
    expect(await listAllAudits(connection, { auditor: tenant.address })).toEqual([audit]);
    expect(await listAllAudits(connection)).toHaveLength(2);
  });
});

describe('the queries of grants', () => {
  it('list them from both sides, and foresee what a deposit will draw', async () => {
    const { connection, tenant, host } = stage;
    const key = await stage.newcomer();
    const expiresAtMs = systemClock.now() + 3_600_000;
    const [granter, grantee] = [tenant.address, key.address];
    const spendLimits = [uact(3_000_000n)];
    await tenant.done(
      grantDepositsMsg({ granter, grantee, scopes: ['deployment', 'bid'], spendLimits, expiresAtMs }),
      grantMessageMsg({ granter, grantee, messageType: SEND }),
      grantFeesMsg({ granter, grantee, limitUakt: 25_000n, expiresAtMs }),
    );
    await host.done(
      grantDepositsMsg({ granter: host.address, grantee, scopes: ['deployment'], spendLimits: [uact(4_000_000n)] }),
    );
    const deposits = {
      granter,
      grantee,
      authorization: { kind: 'deposit', scopes: ['deployment', 'bid'], spendLimits },
      expiresAtMs,
    };
    const generic = { granter, grantee, authorization: { kind: 'message', messageType: SEND } };
    expect(await listGrants(connection, { granter, grantee, messageType: SEND })).toEqual([generic]);
    expect(await listGrants(connection, { granter, grantee })).toHaveLength(2);
    expect(await listGrants(connection, { granter, grantee, messageType: '/not.granted' })).toEqual([]);
    expect(await listGranterGrants(connection, granter)).toContainEqual(deposits);
    expect((await listGranteeGrants(connection, grantee)).map((one) => one.granter).sort()).toEqual(
      [granter, granter, host.address].sort(),
    );
    const allowance = { granter, grantee, limit: [uakt(25_000n)], expiresAtMs };
    expect(await findAllowance(connection, { granter, grantee })).toEqual(allowance);
    expect(await findAllowance(connection, { granter: host.address, grantee })).toBeUndefined();
    expect(await listGranterAllowances(connection, granter)).toEqual([allowance]);

    const id = { owner: grantee, dseq: 5n };
    const fee = (what: string) => ({ what, feeUakt: 10_000n, messageTypes: [SEND] });
    const intent = {
      signer: grantee,
      feeGranter: granter,
      fees: [fee('the order'), fee('the close')],
      deposits: [
        {
          what: 'the deposit',
          scope: 'deployment' as const,
          amount: uact(5_000_000n),
          sources: ['grant' as const, 'balance' as const],
          isFirst: true,
        },
      ],
    };
    const nowMs = systemClock.now();
    const planned = await preflight(connection, intent, { nowMs });
    if (!planned.ok) expect.unreachable(planned.error.map(({ message }) => message).join(' '));
    expect(await key.tried([openMsg(id, { sources: ['grant', 'balance'] })], granter)).toBe('ok');
    const [account] = await listEscrowAccounts(connection, { prefix: `deployment/${formatDeploymentId(id)}` });
    // The node drew on the same grants, in the same order and measure.
    expect(account?.deposits.map(({ owner, balance }) => [owner, balance.amount.atomics / 10n ** 18n])).toEqual(
      planned.value.deposits[0]?.map(({ owner, amount }) => [owner, amount.amount]),
    );
    const again = await preflight(connection, intent, { nowMs });
    expect(again).toMatchObject({
      ok: false,
      error: [
        { kind: 'FEE_GRANT_SHORT', args: { denom: 'uakt', needed: 20_000n, available: 15_000n } },
        { kind: 'DEPOSIT_SHORT', args: { denom: 'uact', needed: 5_000_000n, available: 2_000_000n } },
      ],
    });
    expect(await key.tried([openMsg({ ...id, dseq: 6n }, { sources: ['grant', 'balance'] })], granter)).not.toBe('ok');
    await key.tried([closeDeploymentMsg(id)]);
  });
});

describe('the queries of the coins', () => {
  it('tell balances, supply and what may be sent', async () => {
    const { connection, plain, tenant } = stage;
    const { address } = tenant;
    const held = (await plain.getAllBalances(address)).map(({ denom, amount }) => ({ denom, amount: BigInt(amount) }));
    expect(await listSpendable(connection, address)).toEqual(held);
    expect(await getBalance(connection, address, 'uact')).toBe(await stage.balance(address));
    expect(await getBalance(connection, address, 'none')).toBe(0n);
    expect((await listSupply(connection)).map(({ denom }) => denom).sort()).toEqual(['uact', 'uakt']);
    expect(await listSendRules(connection)).toContainEqual({ denom: 'uakt', enabled: true });
  });

  it('tell the price, the exchange and its ledger', async () => {
    const { connection, feeder, tenant } = stage;
    // Nobody has posted a price yet.
    await expect(getMintStatus(connection)).rejects.toMatchObject({ kind: 'QUERY_FAILED' });
    const timeMs = systemClock.now();
    const price = { atomics: 2_500_000_000_000_000_000n };
    await feeder.done(addPriceEntryMsg({ signer: feeder.address, price, timeMs }));
    await feeder.done(addPriceEntryMsg({ signer: feeder.address, price, timeMs }));
    expect(await getAggregatedPrice(connection, 'akt')).toMatchObject({ twap: price, isHealthy: true, failures: [] });
    const prices = await listPrices(connection, { denom: 'akt', baseDenom: 'usd' });
    expect(prices).toContainEqual({ source: prices[0]?.source, denom: 'akt', baseDenom: 'usd', timeMs, price });
    expect(await getOracleParams(connection)).toMatchObject({ sources: [feeder.address], maxStalenessMs: 30_000 });
    expect(await getMintStatus(connection)).toMatchObject({ state: 'healthy', mintsAllowed: true });
    expect((await getVaultState(connection)).balances).toContainEqual(uakt(3_000_000_000n));
    // facts of node v2.1: at least 10 ACT, ten blocks, 25 bps.
    expect(await getBmeParams(connection)).toMatchObject({
      minMint: [uact(10_000_000n)],
      minEpochBlocks: 10n,
      mintSpreadBps: 25,
    });
    const height = await tenant.done(mintActMsg({ owner: tenant.address, uakt: 9_000_000n }));
    expect(await listLedgerRecords(connection, { source: tenant.address, state: 'pending' })).toMatchObject([
      { id: { height, denom: 'uakt', toDenom: 'uact', sequence: 1n }, state: 'pending', burn: uakt(9_000_000n) },
    ]);
    expect(await listLedgerRecords(connection, { state: 'executed' })).toEqual([]);
  });
});

describe('the queries of the node', () => {
  it('tell where it stands and what it asks', async () => {
    const { connection, plain, devnet } = stage;
    const status = await getNodeStatus(connection);
    const block = await plain.getBlock(Number(status.height));
    expect(status).toMatchObject({ chainId: devnet.chainId, blockHash: block.id, catchingUp: false });
    expect(status.timeMs).toBe(Date.parse(block.header.time));
    expect(status.protocol).toEqual({ p2p: 8n, block: 11n, app: 0n });
    expect(await getMinimumGasPrices(connection)).toMatchObject([{ denom: 'uakt' }]);
    expect(await getAuthParams(connection)).toMatchObject({ maxSignatures: 7n, gasPerByte: 10n });
    expect(await getMarketParams(connection)).toMatchObject({
      minReclamationWindowMs: 3_600_000,
      maxReclamationWindowMs: 720 * 3_600_000,
    });
    expect(Object.values(queryPath).length).toBe(new Set(Object.values(queryPath)).size);
  });
});
