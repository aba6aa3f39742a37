import { connect as connectHttp2, constants, type IncomingHttpHeaders } from 'node:http2';
import { connect, type Socket } from 'node:net';
import { Source } from '@akashnetwork/chain-sdk/private-types/akash.v1';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callGrpc } from '../helpers/callGrpc.ts';
import { startTestDevnet, type TestDevnet, type TestWallet } from '../helpers/devnet.ts';
import { openNodeSdk, statusOfCall } from '../helpers/nodeSdk.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const uact = (amount: string) => ({ denom: 'uact', amount });
const deposit = (amount: string) => ({ amount: uact(amount), sources: [Source.balance] });
const group = {
  name: 'westcoast',
  requirements: { attributes: [], signedBy: { allOf: [], anyOf: [] } },
  resources: [
    {
      resource: {
        id: 1,
        cpu: { units: { val: bytes('1000') }, attributes: [] },
        memory: { quantity: { val: bytes('536870912') }, attributes: [] },
        storage: [{ name: 'default', quantity: { val: bytes('1073741824') }, attributes: [] }],
        gpu: { units: { val: bytes('0') }, attributes: [] },
        endpoints: [],
      },
      count: 1,
      price: uact('100'),
    },
  ],
};
const portOf = (devnet: TestDevnet) => Number(new URL(devnet.grpcUrl!).port);

describe('the unmodified node SDK on a devnet with gRPC', () => {
  let devnet: TestDevnet;
  let tenant: TestWallet;
  let provider: TestWallet;
  beforeAll(async () => {
    devnet = await startTestDevnet({ grpcPort: 0 });
    [tenant, provider] = devnet.wallets as [TestWallet, TestWallet];
  });
  afterAll(() => devnet.stop());

  const deploymentId = () => ({ owner: tenant.address, dseq: 1n });
  const orderId = () => ({ ...deploymentId(), gseq: 1, oseq: 1 });
  const bidId = () => ({ ...orderId(), provider: provider.address, bseq: 0 });

  it('creates a deployment, bids and leases', async () => {
    const asTenant = openNodeSdk(devnet, tenant).akash;
    const asProvider = openNodeSdk(devnet, provider).akash;
    await asTenant.deployment.v1beta4.createDeployment({
      id: deploymentId(),
      groups: [group],
      hash: new Uint8Array(32).fill(7),
      deposit: deposit('5000000'),
    });
    await asProvider.provider.v1beta4.createProvider({
      owner: provider.address,
      hostUri: 'https://provider.test:8443',
      attributes: [{ key: 'region', value: 'us-west' }],
      info: { email: '', website: '' },
    });
    await asProvider.market.v1beta5.createBid({
      id: bidId(),
      price: uact('100'),
      deposit: deposit('500000'),
      resourcesOffer: [],
    });
    await asTenant.market.v1beta5.createLease({ bidId: bidId() });
    const { lease, escrowPayment } = await asTenant.market.v1beta5.getLease({ id: bidId() });
    // akash/market/v1/lease.proto, akash/escrow/types/v1: active, open
    expect([lease?.state, escrowPayment?.state?.state]).toEqual([1, 1]);
    expect(lease?.price?.amount).toBe('100');
  });

  it('answers every query of deployments, market and escrow', async () => {
    const { deployment, market, escrow } = openNodeSdk(devnet).akash;
    const owner = tenant.address;
    const filters = { owner, dseq: 1n };
    const listed = await deployment.v1beta4.getDeployments({ filters, pagination: { limit: 10 } });
    expect(listed.deployments.map((one) => one.deployment?.id?.owner)).toEqual([owner]);
    const one = await deployment.v1beta4.getDeployment({ id: deploymentId() });
    expect(one.groups[0]?.groupSpec?.resources[0]?.price?.amount).toBe('100');
    expect(one.escrowAccount?.state?.funds[0]).toEqual({ denom: 'uact', amount: '5000000' });
    const { group: found } = await deployment.v1beta4.getGroup({ id: { ...deploymentId(), gseq: 1 } });
    expect(found?.groupSpec?.name).toBe('westcoast');
    expect((await deployment.v1beta4.getParams()).params?.minDeposits.map(({ denom }) => denom)).toContain('uact');
    expect((await market.v1beta5.getOrders({ filters })).orders).toHaveLength(1);
    expect((await market.v1beta5.getOrder({ id: orderId() })).order?.state).toBe(2);
    expect((await market.v1beta5.getBids({ filters: { provider: provider.address } })).bids).toHaveLength(1);
    const { bid, escrowAccount } = await market.v1beta5.getBid({ id: bidId() });
    expect([bid?.state, escrowAccount?.state?.owner]).toEqual([2, provider.address]);
    expect((await market.v1beta5.getLeases({ filters: { ...filters, state: 'active' } })).leases).toHaveLength(1);
    expect((await market.v1beta5.getParams()).params?.orderMaxBids).toBe(20);
    expect((await escrow.v1.getAccounts({ state: 'open', xid: `deployment/${owner}/1` })).accounts).toHaveLength(1);
    expect((await escrow.v1.getPayments({ state: 'open', xid: `deployment/${owner}/1` })).payments).toHaveLength(1);
  });

  it('answers every query of providers, certificates, audits, the two coins and the epochs', async () => {
    const { provider: providers, cert, audit, bme, epochs } = openNodeSdk(devnet, tenant).akash;
    const owner = provider.address;
    const auditor = tenant.address;
    expect((await providers.v1beta4.getProviders({})).providers).toHaveLength(1);
    expect((await providers.v1beta4.getProvider({ owner })).provider?.hostUri).toBe('https://provider.test:8443');
    expect((await cert.v1.getCertificates({ filter: { owner } })).certificates).toEqual([]);
    await audit.v1.signProviderAttributes({ owner, auditor, attributes: [{ key: 'region', value: 'us-west' }] });
    expect((await audit.v1.getAllProvidersAttributes({})).providers).toHaveLength(1);
    expect((await audit.v1.getProviderAttributes({ owner })).providers[0]?.auditor).toBe(auditor);
    expect((await audit.v1.getProviderAuditorAttributes({ owner, auditor })).providers).toHaveLength(1);
    expect((await audit.v1.getAuditorAttributes({ auditor })).providers).toHaveLength(1);
    expect((await bme.v1.getParams()).params).toBeDefined();
    expect((await bme.v1.getVaultState()).vaultState).toBeDefined();
    // Without a price there is no status: oracle.v2 code 4, which has no gRPC status of its own.
    expect(await statusOfCall(bme.v1.getStatus())).toBe(2);
    expect((await bme.v1.getLedgerRecords({})).records).toEqual([]);
    expect((await epochs.v1beta1.getEpochInfos()).epochs.length).toBeGreaterThan(0);
  });

  it('answers the queries of the SDK’s modules', async () => {
    const { auth, authz, bank, feegrant } = openNodeSdk(devnet).cosmos;
    const address = tenant.address;
    const { account } = await auth.v1beta1.getAccount({ address });
    expect(account?.typeUrl).toBe('/cosmos.auth.v1beta1.BaseAccount');
    expect((await auth.v1beta1.getAccountInfo({ address })).info?.address).toBe(address);
    expect((await auth.v1beta1.getAccounts({ pagination: { limit: 2 } })).accounts).toHaveLength(2);
    expect((await auth.v1beta1.getParams()).params?.txSigLimit.toString()).toBe('7');
    expect((await bank.v1beta1.getBalance({ address, denom: 'uact' })).balance?.amount).toBe('995000000');
    const { balances } = await bank.v1beta1.getAllBalances({ address });
    expect(balances.map(({ denom }) => denom)).toEqual(['uact', 'uakt']);
    expect((await bank.v1beta1.getSpendableBalances({ address })).balances).toHaveLength(2);
    expect((await bank.v1beta1.getSupplyOf({ denom: 'uact' })).amount?.amount).toBe('2000000000');
    const grants = { granter: address, grantee: provider.address };
    expect((await authz.v1beta1.getGrants(grants)).grants).toEqual([]);
    expect((await authz.v1beta1.getGranteeGrants(grants)).grants).toEqual([]);
    expect((await feegrant.v1beta1.getAllowances(grants)).allowances).toEqual([]);
  });

  it('answers about blocks, transactions and the node', async () => {
    const { base, tx } = openNodeSdk(devnet).cosmos;
    const node = base.tendermint.v1beta1;
    expect((await node.getNodeInfo()).defaultNodeInfo?.network).toBe('akash-runner-devnet');
    expect((await node.getSyncing()).syncing).toBe(false);
    const latest = (await node.getLatestBlock()).block?.header?.height.toNumber() ?? 0;
    expect(latest).toBeGreaterThan(4);
    expect((await node.getBlockByHeight({ height: 2 })).block?.data?.txs).toHaveLength(1);
    expect((await node.getLatestValidatorSet({})).validators).toHaveLength(1);
    expect((await node.getValidatorSetByHeight({ height: 1 })).blockHeight.toNumber()).toBe(1);
    expect((await node.getABCIQuery({ path: '/app/version' })).code).toBe(0);
    expect((await base.node.v1beta1.getConfig()).minimumGasPrice).toMatch(/uakt$/);
    expect((await base.node.v1beta1.getStatus()).height.toNumber()).toBe(latest);
    const { txResponses, txs } = await tx.v1beta1.getTxsEvent({ query: 'tx.height=2' });
    const hash = txResponses[0]!.txhash;
    expect((await tx.v1beta1.getTx({ hash })).txResponse?.height.toNumber()).toBe(2);
    expect((await tx.v1beta1.getBlockWithTxs({ height: 2 })).txs).toHaveLength(1);
    const { txBytes } = await tx.v1beta1.getTxEncode({ tx: txs[0]! });
    expect((await tx.v1beta1.getTxDecode({ txBytes })).tx?.body?.messages).toHaveLength(1);
    // Long since in a block: its sequence is used up, and the mempool knows it.
    expect(await statusOfCall(tx.v1beta1.getSimulate({ txBytes }))).toBe(2);
    expect((await tx.v1beta1.getBroadcastTx({ txBytes, mode: 2 })).txResponse).toMatchObject({
      codespace: 'sdk',
      code: 19,
    });
  });

  // 5 is NotFound, 3 InvalidArgument, 12 Unimplemented: take was removed in node v2.0.0, and oracle v1 gave way to v2 in v2.1.0
  it('gives the statuses of the node', async () => {
    const { akash, cosmos } = openNodeSdk(devnet);
    const nobody = { owner: tenant.address, dseq: 99n };
    expect(await statusOfCall(akash.deployment.v1beta4.getDeployment({ id: nobody }))).toBe(5);
    expect(await statusOfCall(akash.deployment.v1beta4.getDeployments({ filters: { state: 'nosuch' } }))).toBe(3);
    expect(await statusOfCall(akash.deployment.v1beta4.getDeployments({ pagination: { offset: 1 } }))).toBe(3);
    expect(await statusOfCall(akash.provider.v1beta4.getProvider({ owner: 'nobody' }))).toBe(3);
    expect(await statusOfCall(cosmos.tx.v1beta1.getTx({ hash: 'AB'.repeat(32) }))).toBe(5);
    expect(await statusOfCall(akash.take.v1.getParams())).toBe(12);
    expect(await statusOfCall(akash.oracle.v1.getParams())).toBe(12);
  });

  it('withdraws, closes the lease and the deployment', async () => {
    const asTenant = openNodeSdk(devnet, tenant).akash;
    const asProvider = openNodeSdk(devnet, provider).akash;
    await asProvider.market.v1beta5.withdrawLease({ id: bidId() });
    await asTenant.market.v1beta5.closeLease({ id: bidId(), reason: 1 });
    expect((await asTenant.market.v1beta5.getLease({ id: bidId() })).lease?.state).toBe(3);
    await asTenant.deployment.v1beta4.closeDeployment({ id: deploymentId() });
    const { deployment } = await asTenant.deployment.v1beta4.getDeployment({ id: deploymentId() });
    expect(deployment?.state).toBe(2);
    const closed = await asTenant.market.v1beta5.getOrders({ filters: { owner: tenant.address, state: 'closed' } });
    expect(closed.orders).toHaveLength(2);
  });
});

const PARAMS = '/cosmos.bank.v1beta1.Query/Params';

/** A gRPC frame, or one that says what is not true of it. */
function frame(payload: Uint8Array, says: { flag?: number; length?: number } = {}): Buffer {
  const head = Buffer.alloc(5);
  head[0] = says.flag ?? 0;
  head.writeUInt32BE(says.length ?? payload.length, 1);
  return Buffer.concat([head, payload]);
}

interface RawAnswer {
  readonly http: number | undefined;
  readonly status: string | undefined;
}

/** Sends bytes as the body of a gRPC call, whatever they are. */
function sendRaw(devnet: TestDevnet, body: Uint8Array, headers: Readonly<Record<string, string>> = {}) {
  const session = connectHttp2(devnet.grpcUrl!);
  return new Promise<RawAnswer>((resolve, reject) => {
    session.on('error', reject);
    const stream = session.request(
      {
        ':method': 'POST',
        ':path': PARAMS,
        'content-type': 'application/grpc',
        te: 'trailers',
        ...headers,
      },
      { endStream: false },
    );
    let http: number | undefined;
    let status: string | undefined;
    const read = (received: IncomingHttpHeaders) => {
      http = Number(received[':status'] ?? http);
      status = (received['grpc-status'] as string | undefined) ?? status;
    };
    stream
      .on('response', read)
      .on('trailers', read)
      .on('error', reject)
      .on('data', () => undefined);
    stream.on('close', () => resolve({ http, status }));
    stream.end(body);
  }).finally(() => session.close(() => undefined));
}

describe('malformed and silent peers of the gRPC door', () => {
  let devnet: TestDevnet;
  beforeAll(async () => {
    devnet = await startTestDevnet({ grpcPort: 0, blocks: { kind: 'interval', intervalMs: 20 } });
  });
  afterAll(() => devnet.stop());

  const heightNow = async () => {
    const { headers } = await callGrpc(portOf(devnet), PARAMS, new Uint8Array());
    return Number(headers['x-cosmos-block-height']);
  };
  /** Resolves when the chain has gone on for some blocks; the test's own deadline is the end of waiting. */
  const goesOn = async () => {
    const before = await heightNow();
    while ((await heightNow()) < before + 3);
  };

  // Statuses as a node of v2.1.0-rc12 gave them: 2 Unknown, 8 ResourceExhausted, 12 Unimplemented, 13 Internal.
  it.each([
    ['no message at all', Buffer.alloc(0), {}, '2'],
    ['half a frame', Buffer.from([0, 0]), {}, '2'],
    ['a frame that is cut off', frame(bytes('abc'), { length: 10 }), {}, '2'],
    ['a message over 10 MiB', frame(new Uint8Array(), { length: 10 * 1024 * 1024 + 1 }), {}, '8'],
    ['a message of 4 GiB', frame(new Uint8Array(), { length: 0xffffffff }), {}, '8'],
    ['a compression that nobody knows', frame(new Uint8Array(), { flag: 1 }), { 'grpc-encoding': 'nope' }, '12'],
    ['what only says that it is compressed', frame(bytes('abc'), { flag: 1 }), { 'grpc-encoding': 'gzip' }, '13'],
    ['broken protobuf', frame(new Uint8Array([0x0a, 0xff])), { ':path': '/cosmos.bank.v1beta1.Query/Balance' }, '13'],
    ['an unknown method', frame(new Uint8Array()), { ':path': '/cosmos.bank.v1beta1.Query/No' }, '12'],
    ['a path that is none', frame(new Uint8Array()), { ':path': '/' }, '12'],
    ['a deadline that is none', frame(new Uint8Array()), { 'grpc-timeout': 'abc' }, '13'],
    ['a height that is none', frame(new Uint8Array()), { 'x-cosmos-block-height': 'abc' }, '2'],
    ['two messages', Buffer.concat([frame(new Uint8Array()), frame(new Uint8Array())]), {}, '0'],
    ['a message with something behind it', Buffer.concat([frame(new Uint8Array()), Buffer.from([1, 2])]), {}, '0'],
  ])('answers %s', async (_, body, headers, status) => {
    expect(await sendRaw(devnet, body, headers)).toEqual({ http: 200, status });
    await goesOn();
  });

  it('refuses what is no gRPC', async () => {
    for (const type of ['application/json', 'application/grpcx', 'text/plain', ''])
      expect(await sendRaw(devnet, Buffer.from('{}'), { 'content-type': type })).toEqual({ http: 415, status: '3' });
    expect(await sendRaw(devnet, Buffer.alloc(0), { ':method': 'GET' })).toEqual({ http: 405, status: '13' });
    await goesOn();
  });

  it('drops what is no HTTP/2', async () => {
    const socket = connect(portOf(devnet), '127.0.0.1');
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.on('error', () => undefined);
    socket.resume();
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    await closed;
    await goesOn();
  });

  it('goes on when calls are given up in the middle', async () => {
    const session = connectHttp2(devnet.grpcUrl!);
    for (let count = 0; count < 50; count++) {
      const stream = session.request({ ':method': 'POST', ':path': PARAMS, 'content-type': 'application/grpc' });
      stream.on('error', () => undefined);
      stream.write(frame(bytes('abc'), { length: 1000 }));
      stream.close(constants.NGHTTP2_CANCEL);
    }
    await goesOn();
    await new Promise<void>((resolve) => session.close(resolve));
  });

  it('serves others while 1000 peers are connected and silent', async () => {
    const sockets = await Promise.all(Array.from({ length: 1000 }, () => openSilent(portOf(devnet))));
    await goesOn();
    const rpc = await fetch(`${devnet.rpcUrl}/health`);
    expect(rpc.status).toBe(200);
    for (const socket of sockets) socket.destroy();
    await goesOn();
  });
});

function openSilent(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.on('error', reject);
  });
}
