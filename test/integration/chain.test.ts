import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { silentLogger } from '../../src/base/logger.ts';
import { systemRandom } from '../../src/base/random.ts';
import { createCertificate } from '../../src/chain/certificate/createCertificate.ts';
import type { ChainConnection } from '../../src/chain/connection/chainConnection.ts';
import { connectChain } from '../../src/chain/connection/connectChain.ts';
import { watchBlocks } from '../../src/chain/events/watchBlocks.ts';
import { closeDeploymentMsg } from '../../src/chain/message/closeDeploymentMsg.ts';
import { createBidMsg } from '../../src/chain/message/createBidMsg.ts';
import { createCertificateMsg } from '../../src/chain/message/createCertificateMsg.ts';
import { createDeploymentMsg } from '../../src/chain/message/createDeploymentMsg.ts';
import { createLeaseMsg } from '../../src/chain/message/createLeaseMsg.ts';
import { createProviderMsg } from '../../src/chain/message/createProviderMsg.ts';
import { depositMsg } from '../../src/chain/message/depositMsg.ts';
import { sendMsg } from '../../src/chain/message/sendMsg.ts';
import { updateDeploymentMsg } from '../../src/chain/message/updateDeploymentMsg.ts';
import { updateProviderMsg } from '../../src/chain/message/updateProviderMsg.ts';
import { withdrawLeaseMsg } from '../../src/chain/message/withdrawLeaseMsg.ts';
import { GroupSpec } from '../../src/chain/protocol/akash.ts';
import type { DeploymentId } from '../../src/chain/protocol/ids.ts';
import { findAccount } from '../../src/chain/query/findAccount.ts';
import { findDeployment } from '../../src/chain/query/findDeployment.ts';
import { findLease } from '../../src/chain/query/findLease.ts';
import { findProvider } from '../../src/chain/query/findProvider.ts';
import { getBlockTimeMs } from '../../src/chain/query/getBlockTimeMs.ts';
import { getDeployment } from '../../src/chain/query/getDeployment.ts';
import { getDeploymentParams } from '../../src/chain/query/getDeploymentParams.ts';
import { getMarketParams } from '../../src/chain/query/getMarketParams.ts';
import { listBalances } from '../../src/chain/query/listBalances.ts';
import { listBids } from '../../src/chain/query/listBids.ts';
import { listCertificates } from '../../src/chain/query/listCertificates.ts';
import { listDeployments } from '../../src/chain/query/listDeployments.ts';
import { listLeases } from '../../src/chain/query/listLeases.ts';
import { listOrders } from '../../src/chain/query/listOrders.ts';
import { createSigner } from '../../src/chain/signing/createSigner.ts';
import type { Msg, Signer } from '../../src/chain/signing/signer.ts';
import { createWallet } from '../../src/chain/wallet/createWallet.ts';
import { createTestWallet, startTestDevnet, type TestDevnet } from '../helpers/devnet.ts';

const deposit = { denom: 'uact', amount: 500_000n };
const price = { denom: 'uact', amount: { atomics: 10n * 10n ** 18n } };
const bytesOf = (text: string) => ({ val: new TextEncoder().encode(text) });
const group = GroupSpec.fromPartial({
  name: 'akr-test',
  requirements: {},
  resources: [
    {
      count: 1,
      price: { denom: 'uact', amount: '100' },
      resource: {
        id: 1,
        cpu: { units: bytesOf('100') },
        memory: { quantity: bytesOf('134217728') },
        gpu: { units: bytesOf('0') },
        storage: [{ name: 'default', quantity: bytesOf('134217728') }],
        endpoints: [{ kind: 1 }],
      },
    },
  ],
});

let devnet: TestDevnet;
let connection: ChainConnection;
let tenant: Signer;
let host: Signer;
let key = 0;
const wallets = async (index: number) => createWallet({ mnemonic: devnet.wallets[index]!.mnemonic });
const quiet = { clock: systemClock, random: systemRandom, logger: silentLogger };

beforeAll(async () => {
  devnet = await startTestDevnet({ accounts: 3, blocks: { kind: 'interval', intervalMs: 200 } });
  connection = await connectChain({ ...quiet, endpoints: [devnet.rpcUrl], chainId: devnet.chainId });
  tenant = createSigner({ ...quiet, connection, wallet: await wallets(0) });
  host = createSigner({ ...quiet, connection, wallet: await wallets(1) });
});
afterAll(async () => {
  connection.close();
  await devnet.stop();
});

/** Submits under a key of its own, and wants it to go well. */
async function submit(signer: Signer, ...messages: Msg[]) {
  const outcome = await signer.submit({ messages, key: `test-${key++}` });
  if (!outcome.ok) expect.unreachable(`${outcome.error.codespace} ${outcome.error.code} ${outcome.error.log}`);
  return outcome.value;
}
/** Settlement counts blocks, so nothing can be withdrawn in a lease's first one. */
async function nextBlock() {
  for await (const _ of watchBlocks(connection, { ...quiet, signal: AbortSignal.timeout(10_000) })) return;
}
function order(id: DeploymentId) {
  return createDeploymentMsg({ id, groups: [group], hash: new Uint8Array(32).fill(1), deposit });
}

describe('the chain client on a devnet', () => {
  it('takes a deployment from order to refund, in the fewest blocks', async () => {
    const id = { owner: tenant.address, dseq: 1_001n };
    const hostUri = 'https://provider.localhost:8443';
    await submit(host, createProviderMsg({ owner: host.address, hostUri, attributes: [] }));
    const stop = new AbortController();
    const blocks = watchBlocks(connection, { ...quiet, signal: stop.signal });
    const bidding = (async () => {
      for await (const block of blocks) {
        const [orderId] = block.events.flatMap((event) => (event.kind === 'order-created' ? [event.id] : []));
        if (!orderId) continue;
        const bidId = { ...orderId, provider: host.address };
        await submit(host, createBidMsg({ id: bidId, price, deposit }));
        return { bidId, orderHeight: block.height };
      }
      throw new RangeError('the blocks ended');
    })();
    await submit(tenant, order(id));
    const { bidId, orderHeight } = await bidding;
    expect(await listBids(connection, { owner: id.owner, dseq: id.dseq, state: 'open' })).toMatchObject([
      { id: bidId, price },
    ]);
    const leased = await submit(
      tenant,
      createLeaseMsg(bidId),
      depositMsg({ signer: tenant.address, deployment: id, amount: deposit }),
    );
    stop.abort('done');
    expect(leased.height - orderHeight + 1n).toBe(3n);
    expect(await listLeases(connection, { provider: host.address, state: 'active' })).toMatchObject([
      { id: bidId, price, createdAt: leased.height, payment: { state: 'open', rate: price } },
    ]);
    expect(await listOrders(connection, { owner: id.owner, state: 'active' })).toMatchObject([
      { createdAt: orderHeight },
    ]);
    expect((await getDeployment(connection, id)).escrow.deposits.map(({ balance }) => balance.denom)).toEqual([
      'uact',
      'uact',
    ]);

    await nextBlock();
    const withdrawn = await submit(host, withdrawLeaseMsg(bidId));
    const paid = (await findLease(connection, bidId))?.payment.withdrawn;
    expect(paid).toEqual({ denom: 'uact', amount: 10n * (withdrawn.height - leased.height) });
    const closed = await submit(tenant, closeDeploymentMsg(id));
    expect(closed.events.map(({ type }) => type)).toContain('akash.deployment.v1.EventDeploymentClosed');
    expect(await findLease(connection, bidId)).toMatchObject({
      state: 'closed',
      closedOn: closed.height,
      reason: 'lease_closed_owner',
    });
    expect(await listDeployments(connection, { owner: id.owner, state: 'active' })).toEqual([]);
    const held = 10n * (closed.height - leased.height);
    const uact = (await listBalances(connection, tenant.address)).find(({ denom }) => denom === 'uact');
    expect(uact?.amount).toBe(1_000_000_000n - held);
  });

  it('reads what is absent as absent, and params as they are', async () => {
    const id = { owner: tenant.address, dseq: 404n };
    expect(await findDeployment(connection, id)).toBeUndefined();
    await expect(getDeployment(connection, id)).rejects.toMatchObject({ kind: 'DEPLOYMENT_NOT_FOUND' });
    expect(await findLease(connection, { ...id, gseq: 1, oseq: 1, provider: host.address })).toBeUndefined();
    expect(await findProvider(connection, tenant.address)).toBeUndefined();
    expect(await findAccount(connection, (await createTestWallet()).address)).toBeUndefined();
    expect((await getDeploymentParams(connection)).minDeposits).toContainEqual(deposit);
    expect(await getMarketParams(connection)).toMatchObject({ orderMaxBids: 20 });
    expect(await getBlockTimeMs(connection)).toBeGreaterThan(0);
  });

  it('publishes a certificate that the chain accepts, and reads it back', async () => {
    const certificate = await createCertificate({ ...quiet, address: host.address, hosts: ['provider.localhost'] });
    await submit(host, createCertificateMsg({ owner: host.address, ...certificate }));
    const { certPem, pubkeyPem, serial } = certificate;
    const owner = host.address;
    expect(await listCertificates(connection, { owner, state: 'valid' })).toEqual([
      { owner, certPem, pubkeyPem, serial, state: 'valid' },
    ]);
    expect(await listCertificates(connection, { owner, state: 'revoked' })).toEqual([]);
  });

  it('changes a provider and a deployment', async () => {
    const attributes = [{ key: 'region', value: 'eu' }];
    const hostUri = 'https://provider.localhost:9443';
    await submit(host, updateProviderMsg({ owner: host.address, hostUri, attributes }));
    expect(await findProvider(connection, host.address)).toEqual({ owner: host.address, hostUri, attributes });
    const id = { owner: tenant.address, dseq: 1_002n };
    await submit(tenant, order(id));
    const hash = new Uint8Array(32).fill(9);
    await submit(tenant, updateDeploymentMsg({ id, hash }));
    expect((await getDeployment(connection, id)).hash).toEqual(hash);
    await submit(tenant, closeDeploymentMsg(id));
  });

  it("gives the chain's reason, before the fee when it is simulated and after it when not", async () => {
    const id = { owner: tenant.address, dseq: 404n };
    const messages = [closeDeploymentMsg(id)];
    const simulated = await tenant.submit({ messages, key: 'close-404' });
    expect(simulated).toMatchObject({ ok: false, error: { kind: 'rejected', feeUakt: 0n } });
    const sent = await tenant.submit({ messages, key: 'close-404', gasLimit: 200_000n });
    expect(sent).toMatchObject({
      ok: false,
      error: { kind: 'failed', codespace: 'deployment', code: 4, feeUakt: 5_000n },
    });
  });

  it('recovers from a gas limit that was too low', async () => {
    const outcome = await tenant.submit({
      messages: [sendMsg({ from: tenant.address, to: host.address, amount: [{ denom: 'uakt', amount: 1n }] })],
      key: 'low-gas',
      gasLimit: 60_000n,
    });
    expect(outcome.ok).toBe(true);
    expect(outcome.ok && outcome.value.gasWanted).toBeGreaterThanOrEqual(60_000n);
  });

  it('gets along with another writer of the same key', async () => {
    const twin = createSigner({ ...quiet, connection, wallet: await wallets(2) });
    const signer = createSigner({ ...quiet, connection, wallet: await wallets(2) });
    const pay = (to: string) => sendMsg({ from: signer.address, to, amount: [{ denom: 'uakt', amount: 1n }] });
    await submit(signer, pay(host.address));
    await submit(twin, pay(host.address));
    await submit(signer, pay(host.address));
    const both = [submit(signer, pay(tenant.address)), submit(twin, pay(tenant.address))];
    expect((await Promise.all(both)).length).toBe(2);
    expect((await findAccount(connection, signer.address))?.sequence).toBe(5n);
  });

  it('closes with what was signed at the signal', async () => {
    const id = { owner: tenant.address, dseq: 1_003n };
    await tenant.prime();
    await submit(tenant, order(id));
    const close = await tenant.signNow({ messages: [closeDeploymentMsg(id)], gasLimit: 400_000n });
    expect(await tenant.broadcast(close)).toEqual({ kind: 'sent', hash: close.hash });
    expect(await tenant.broadcast(close)).toEqual({ kind: 'sent', hash: close.hash });
    const blocks = watchBlocks(connection, { ...quiet, signal: AbortSignal.timeout(10_000) });
    for await (const { events } of blocks)
      if (events.some((event) => event.kind === 'deployment-closed' && event.id.dseq === id.dseq)) break;
    expect((await findDeployment(connection, id))?.state).toBe('closed');
    expect(await connection.findTx(close.hash)).toMatchObject({ code: 0, feeUakt: close.feeUakt });
  });

  it('expires what no block takes, and can go on afterwards', async () => {
    const far = await tenant.signNow({
      messages: [closeDeploymentMsg({ owner: tenant.address, dseq: 1n })],
      gasLimit: 1n,
      expiryBlocks: 1,
    });
    expect(far.timeoutHeight).toBeGreaterThan(0n);
    // Its sequence was taken and never sent: the next is refused, and the signer finds its way back.
    const pay = sendMsg({ from: tenant.address, to: host.address, amount: [{ denom: 'uakt', amount: 1n }] });
    expect((await tenant.submit({ messages: [pay], key: 'after-hole', gasLimit: 200_000n })).ok).toBe(true);
  });
});
