import { Registry } from '@cosmjs/proto-signing';
import { type DeliverTxResponse, defaultRegistryTypes, SigningStargateClient } from '@cosmjs/stargate';
import { afterEach, describe, expect, it } from 'vitest';
import {
  MsgAccountDeposit,
  MsgCloseDeployment,
  MsgCreateBid,
  MsgCreateDeployment,
  MsgCreateLease,
  MsgCreateProvider,
  MsgWithdrawLease,
  Source,
} from '../../src/chain/protocol/akash.ts';
import { messageTypes, typeUrlOf } from '../../src/chain/protocol/messageTypes.ts';
import { startTestDevnet, type TestDevnet, type TestWallet } from '../helpers/devnet.ts';

const FEE = { amount: [{ denom: 'uakt', amount: '10000' }], gas: '400000' };
const START = 1_000_000_000n;
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const uact = (amount: string) => ({ denom: 'uact', amount });
const deposit = (amount: string) => ({ amount: uact(amount), sources: [Source.balance] });

const GROUP = {
  name: 'main',
  requirements: { attributes: [{ key: 'region', value: 'eu' }], signedBy: { allOf: [], anyOf: [] } },
  resources: [
    {
      resource: {
        id: 1,
        cpu: { units: { val: bytes('1000') } },
        memory: { quantity: { val: bytes('536870912') } },
        storage: [{ name: 'default', quantity: { val: bytes('1073741824') } }],
        gpu: { units: { val: bytes('0') } },
        endpoints: [],
      },
      count: 1,
      price: uact('100'),
    },
  ],
};

/** Somebody at the market, with a client of CosmJS as it comes. */
async function join(devnet: TestDevnet, wallet: TestWallet) {
  const registry = new Registry([...defaultRegistryTypes, ...messageTypes]);
  const options = { registry, broadcastPollIntervalMs: 10 };
  const client = await SigningStargateClient.connectWithSigner(devnet.rpcUrl, wallet.signer, options);
  const send = async <Message>(codec: { $type: string; fromPartial(given: Message): unknown }, given: Message) =>
    client.signAndBroadcast(wallet.address, [{ typeUrl: typeUrlOf(codec), value: codec.fromPartial(given) }], FEE);
  const balance = async (denom: string) => BigInt((await client.getBalance(wallet.address, denom)).amount);
  return { client, send, balance, address: wallet.address };
}

/** The messages' events, each as its type with the values of its attributes. */
function eventsOf({ events }: DeliverTxResponse): string[] {
  const own = events.filter(({ attributes }) => attributes.some(({ key }) => key === 'msg_index'));
  return own.map(({ type, attributes }) => [type, ...attributes.map(({ value }) => value)].join(' '));
}

describe('the market of a devnet', () => {
  const cleanup: (() => unknown)[] = [];
  afterEach(async () => {
    for (const undo of cleanup.splice(0).reverse()) await undo();
  });

  async function open() {
    const devnet = await startTestDevnet({ accounts: 3 });
    cleanup.push(() => devnet.stop());
    const [tenant, cheap, dear] = await Promise.all(devnet.wallets.map((wallet) => join(devnet, wallet)));
    cleanup.push(() => [tenant, cheap, dear].map((one) => one?.client.disconnect()));
    return { tenant: tenant!, cheap: cheap!, dear: dear! };
  }

  it('goes from order to lease to close, to the uact and to the letter of the events', async () => {
    const { tenant, cheap, dear } = await open();
    const id = { owner: tenant.address, dseq: 42n };
    const bidId = (provider: string) => ({ ...id, gseq: 1, oseq: 1, provider, bseq: 0 });
    const escrow = 'akash14pphss726thpwws3yc458hggufynm9x77l4l2u';
    const deploymentJson = `{"owner":"${tenant.address}","dseq":"42"}`;
    const groupJson = `{"owner":"${tenant.address}","dseq":"42","gseq":1}`;
    const orderJson = `{"owner":"${tenant.address}","dseq":"42","gseq":1,"oseq":1}`;
    const bidJson = (provider: string) =>
      `{"owner":"${tenant.address}","dseq":"42","gseq":1,"oseq":1,"provider":"${provider}","bseq":0}`;
    const moved = (from: string, to: string, amount: string) => [
      `coin_spent ${from} ${amount} 0`,
      `coin_received ${to} ${amount} 0`,
      `transfer ${to} ${from} ${amount} 0`,
      `message ${from} 0`,
    ];

    for (const provider of [cheap, dear]) {
      const registered = await provider.send(MsgCreateProvider, {
        owner: provider.address,
        hostUri: 'https://provider.test:8443',
        attributes: [{ key: 'region', value: 'eu' }],
      });
      expect(registered.code).toBe(0);
    }

    const hash = new Uint8Array(32).fill(1);
    const created = await tenant.send(MsgCreateDeployment, { id, groups: [GROUP], hash, deposit: deposit('500000') });
    expect(eventsOf(created)).toEqual([
      `message /akash.deployment.v1beta4.MsgCreateDeployment ${tenant.address} deployment 0`,
      `akash.deployment.v1.EventDeploymentCreated "${Buffer.from(hash).toString('base64')}" ${deploymentJson} 0`,
      `akash.market.v1.EventOrderCreated ${orderJson} 0`,
      ...moved(tenant.address, escrow, '500000uact'),
    ]);

    for (const [provider, price] of [[cheap, '80'] as const, [dear, '90'] as const]) {
      const bid = await provider.send(MsgCreateBid, {
        id: bidId(provider.address),
        price: uact(price),
        deposit: deposit('500000'),
      });
      expect(eventsOf(bid)).toEqual([
        `message /akash.market.v1beta5.MsgCreateBid ${provider.address} market 0`,
        `akash.market.v1.EventBidCreated ${bidJson(provider.address)} {"denom":"uact","amount":"${price}.000000000000000000"} 0`,
        ...moved(provider.address, escrow, '500000uact'),
      ]);
    }

    const leased = await tenant.send(MsgCreateLease, { bidId: bidId(cheap.address) });
    expect(eventsOf(leased)).toEqual([
      `message /akash.market.v1beta5.MsgCreateLease ${tenant.address} market 0`,
      `akash.market.v1.EventLeaseCreated ${bidJson(cheap.address)} {"denom":"uact","amount":"80.000000000000000000"} 0`,
      ...moved(escrow, dear.address, '500000uact'),
    ]);

    // Each transaction is a block here: two of them pass until the withdrawal, at 80 uact each (facts chain §2.4).
    await tenant.send(MsgAccountDeposit, {
      signer: tenant.address,
      id: { scope: 1, xid: `${tenant.address}/42` },
      deposit: deposit('1000'),
    });
    const withdrawn = await cheap.send(MsgWithdrawLease, { id: bidId(cheap.address) });
    expect(withdrawn.height - leased.height).toBe(2);
    expect(eventsOf(withdrawn)).toEqual([
      `message /akash.market.v1beta5.MsgWithdrawLease ${cheap.address} market 0`,
      ...moved(escrow, cheap.address, '160uact'),
    ]);

    const closed = await tenant.send(MsgCloseDeployment, { id });
    expect(closed.height - withdrawn.height).toBe(1);
    expect(eventsOf(closed)).toEqual([
      `message /akash.deployment.v1beta4.MsgCloseDeployment ${tenant.address} deployment 0`,
      ...moved(escrow, cheap.address, '80uact'),
      // Two deposits, the first of them the poorer by what was paid: first in, first out.
      ...moved(escrow, tenant.address, '499760uact'),
      ...moved(escrow, tenant.address, '1000uact'),
      `akash.deployment.v1.EventDeploymentClosed ${deploymentJson} 0`,
      `akash.deployment.v1.EventGroupClosed ${groupJson} 0`,
      `akash.market.v1.EventOrderClosed ${orderJson} 0`,
      ...moved(escrow, cheap.address, '500000uact'),
      `akash.market.v1.EventBidClosed ${bidJson(cheap.address)} 0`,
      `akash.market.v1.EventLeaseClosed ${bidJson(cheap.address)} "lease_closed_owner" 0`,
    ]);

    // Three blocks of 80 uact changed hands; all else is back. Fees: tenant 4, cheap 3, dear 2 transactions of 10,000 uakt.
    expect(await tenant.balance('uact')).toBe(START - 240n);
    expect(await cheap.balance('uact')).toBe(START + 240n);
    expect(await dear.balance('uact')).toBe(START);
    expect(await tenant.balance('uakt')).toBe(START - 40_000n);
    expect(await cheap.balance('uakt')).toBe(START - 30_000n);
    expect(await dear.balance('uakt')).toBe(START - 20_000n);
    expect((await tenant.client.getBalance('akash17xpfvakm2amg962yls6f84z3kell8c5lazw8j8', 'uakt')).amount).toBe(
      '90000',
    );
    expect((await tenant.client.getBalance(escrow, 'uact')).amount).toBe('0');
  });

  it('refuses with the node’s codes, for which fees are due, or not', async () => {
    const { tenant, cheap } = await open();
    const bid = {
      id: { owner: tenant.address, dseq: 1n, gseq: 1, oseq: 1, provider: cheap.address },
      price: uact('1'),
    };
    // Market 15 is found out in the block, so the fee is gone; market 19 before it, so it is not.
    const late = await cheap.send(MsgCreateBid, { ...bid, deposit: deposit('500000') });
    expect([late.code, eventsOf(late)]).toEqual([15, []]);
    expect(late.rawLog).toContain('order not found');
    expect(await cheap.balance('uakt')).toBe(START - 10_000n);
    const early = cheap.send(MsgCreateBid, { ...bid, price: uact('0'), deposit: deposit('500000') });
    await expect(early).rejects.toMatchObject({ code: 19, codespace: 'market' });
    expect(await cheap.balance('uakt')).toBe(START - 10_000n);
  });

  it('simulates close enough to the truth that a third more gas suffices', async () => {
    const { tenant } = await open();
    const value = MsgCreateDeployment.fromPartial({
      id: { owner: tenant.address, dseq: 7n },
      groups: [GROUP],
      hash: new Uint8Array(32).fill(2),
      deposit: deposit('500000'),
    });
    const messages = [{ typeUrl: '/akash.deployment.v1beta4.MsgCreateDeployment', value }];
    const gas = await tenant.client.simulate(tenant.address, messages, '');
    const fee = { amount: [{ denom: 'uakt', amount: '20000' }], gas: Math.ceil(gas * 1.3).toString() };
    expect((await tenant.client.signAndBroadcast(tenant.address, messages, fee)).code).toBe(0);
  });
});
