import { Registry } from '@cosmjs/proto-signing';
import { defaultRegistryTypes, QueryClient, SigningStargateClient } from '@cosmjs/stargate';
import { Comet38Client } from '@cosmjs/tendermint-rpc';
import { afterEach, describe, expect, it } from 'vitest';
import {
  MsgBurnACT,
  MsgCreateBid,
  MsgCreateDeployment,
  MsgCreateProvider,
  MsgFundVault,
  MsgMintACT,
  MsgSignProviderAttributes,
  Source,
} from '../../src/chain/protocol/akash.ts';
import {
  QueryLedgerRecordsRequest,
  QueryLedgerRecordsResponse,
  QueryMintStatusRequest,
  QueryMintStatusResponse,
} from '../../src/chain/protocol/bme.ts';
import { messageTypes, typeUrlOf } from '../../src/chain/protocol/messageTypes.ts';
import { MsgAddPriceEntry } from '../../src/chain/protocol/oracle.ts';
import { startTestDevnet, type TestDevnet, type TestWallet } from '../helpers/devnet.ts';
import { createManualClock } from '../helpers/manualClock.ts';

const FEE = { amount: [{ denom: 'uakt', amount: '10000' }], gas: '400000' };
const FEE_UAKT = 10_000n;
const START = 1_000_000_000n;
const BME = 'akash1klpwzlvfnw7j8gtdd0cuu9vaw9ermsmd37sg55';
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const coin = (amount: string, denom = 'uact') => ({ denom, amount });

/** Somebody with a client of CosmJS as it comes. */
async function join(devnet: TestDevnet, wallet: TestWallet) {
  const registry = new Registry([...defaultRegistryTypes, ...messageTypes]);
  const options = { registry, broadcastPollIntervalMs: 10 };
  const client = await SigningStargateClient.connectWithSigner(devnet.rpcUrl, wallet.signer, options);
  const sendAny = (typeUrl: string, value: unknown) =>
    client.signAndBroadcast(wallet.address, [{ typeUrl, value }], FEE);
  const send = async <Message>(codec: { $type: string; fromPartial(given: Message): unknown }, given: Message) => {
    const { code, height } = await sendAny(typeUrlOf(codec), codec.fromPartial(given));
    return { code, height };
  };
  const balance = async (denom: string) => BigInt((await client.getBalance(wallet.address, denom)).amount);
  return { client, send, sendAny, balance, address: wallet.address };
}
type Party = Awaited<ReturnType<typeof join>>;

describe('the two coins of a devnet', () => {
  const cleanup: (() => unknown)[] = [];
  afterEach(async () => {
    for (const undo of cleanup.splice(0).reverse()) await undo();
  });

  async function open() {
    const clock = createManualClock();
    const devnet = await startTestDevnet({
      accounts: 3,
      clock,
      // A vault of as many AKT as there is ACT.
      params: ([, feeder]) => ({ oracle: { sources: [feeder!.address] }, bme: { vault: '3000000000' } }),
    });
    cleanup.push(() => devnet.stop());
    const parties = (await Promise.all(devnet.wallets.map((wallet) => join(devnet, wallet)))) as [Party, Party, Party];
    const comet = await Comet38Client.connect(devnet.rpcUrl);
    cleanup.push(
      () => comet.disconnect(),
      () => parties.map(({ client }) => client.disconnect()),
    );
    return { clock, comet, parties };
  }

  /** A price of now. Each is a block. */
  async function post(feeder: Party, now: number, price = '2.5') {
    return feeder.send(MsgAddPriceEntry, {
      signer: feeder.address,
      id: { denom: 'akt', baseDenom: 'usd' },
      price,
      timestamp: { seconds: BigInt(Math.floor(now / 1000)), nanos: 0 },
    });
  }
  const mint = ({ send, address }: Party, amount: string) =>
    send(MsgMintACT, { owner: address, to: address, coinsToBurn: coin(amount, 'uakt') });
  const burn = ({ send, address }: Party, amount: string) =>
    send(MsgBurnACT, { owner: address, to: address, coinsToBurn: coin(amount) });

  async function ask<Response>(
    comet: Comet38Client,
    path: string,
    request: Uint8Array,
    response: { decode(data: Uint8Array): Response },
  ): Promise<Response> {
    return response.decode((await new QueryClient(comet).queryAbci(path, request)).value);
  }
  const statusOf = (comet: Comet38Client) =>
    ask(comet, '/akash.bme.v1.Query/Status', QueryMintStatusRequest.encode({}).finish(), QueryMintStatusResponse);
  async function ledgerOf(comet: Comet38Client): Promise<string[]> {
    const request = QueryLedgerRecordsRequest.encode({ filters: undefined, pagination: undefined }).finish();
    const { records } = await ask(comet, '/akash.bme.v1.Query/LedgerRecords', request, QueryLedgerRecordsResponse);
    return records.map(
      ({ id, status, canceledRecord }) => `${id?.denom} ${status} ${canceledRecord?.cancelReason ?? ''}`,
    );
  }
  /** What bme told in the block itself; each event as its type and where in the block it came. */
  async function eventsOf(comet: Comet38Client, height: number): Promise<string[]> {
    const { finalizeBlockEvents } = await comet.blockResults(height);
    const own = finalizeBlockEvents.filter(({ type }) => type.includes('.bme.'));
    return own.map(({ type, attributes }) => `${type} ${attributes.at(-1)?.value}`);
  }

  it('mints at the epoch to the uact, gives back what is too little, and burns', async () => {
    const { clock, comet, parties } = await open();
    const [tenant, feeder] = parties;
    const now = clock.now();
    // Nobody can mint before there is a price, and the breaker looks at it one block later.
    expect(await mint(tenant, '100000000')).toMatchObject({ code: 4, height: 2 });
    expect((await post(tenant, now)).code).toBe(4);
    expect((await post(feeder, now)).height).toBe(4);
    expect((await post(feeder, now)).height).toBe(5);
    expect(await statusOf(comet)).toMatchObject({
      status: 1,
      collateralRatio: '2.500000000000000000',
      mintsAllowed: true,
    });

    expect(await mint(tenant, '100000000')).toMatchObject({ code: 0, height: 6 });
    expect(await mint(tenant, '3999999')).toMatchObject({ code: 0, height: 7 });
    expect(await ledgerOf(comet)).toEqual(['uakt 1 ', 'uakt 1 ']);
    const spent = 4n * FEE_UAKT + 103_999_999n;
    expect(await tenant.balance('uakt')).toBe(START - spent);

    // The mint opened in block 5: ten more until its epoch.
    for (let height = 8; height <= 14; height++) await post(feeder, now);
    expect(await ledgerOf(comet)).toEqual(['uakt 1 ', 'uakt 1 ']);
    await post(feeder, now);
    expect(await ledgerOf(comet)).toEqual(['uakt 2 ', 'uakt 3 6']);
    // 250 ACT less 25 bps; the rest came back.
    expect(await tenant.balance('uact')).toBe(START + 249_375_000n);
    expect(await tenant.balance('uakt')).toBe(START - spent + 3_999_999n);
    expect((await tenant.client.getBalance(BME, 'uact')).amount).toBe('625000');

    expect((await burn(tenant, '50000001')).height).toBe(16);
    for (let height = 17; height <= 20; height++) await post(feeder, now);
    expect(await ledgerOf(comet)).toEqual(['uact 2 ', 'uakt 2 ', 'uakt 3 6']);
    // 50.000001 ACT at 2.5 are 20.0000004 AKT: whole units only.
    expect(await tenant.balance('uakt')).toBe(START - spent + 3_999_999n - FEE_UAKT + 20_000_000n);
    expect(await tenant.balance('uact')).toBe(START + 249_375_000n - 50_000_001n);
  });

  it('tells in the block’s own events what it exchanged', async () => {
    const { clock, comet, parties } = await open();
    const [tenant, feeder] = parties;
    await post(feeder, clock.now());
    await post(feeder, clock.now());
    await mint(tenant, '100000000');
    await mint(tenant, '1');
    for (let height = 6; height <= 13; height++) await post(feeder, clock.now());
    expect(await eventsOf(comet, 3)).toEqual(['akash.bme.v1.EventMintStatusChange EndBlock']);
    expect(await eventsOf(comet, 12)).toEqual([]);
    expect(await eventsOf(comet, 13)).toEqual([
      'akash.bme.v1.EventLedgerRecordExecuted EndBlock',
      'akash.bme.v1.EventLedgerRecordCanceled EndBlock',
    ]);
  });

  it('halts when the price is old, and goes on with a fresh one', async () => {
    const { clock, comet, parties } = await open();
    const [tenant, feeder] = parties;
    await post(feeder, clock.now());
    await post(feeder, clock.now());
    expect((await statusOf(comet)).mintsAllowed).toBe(true);
    await clock.advance(31_000);
    await tenant.client.sendTokens(tenant.address, feeder.address, [coin('1', 'uakt')], FEE);
    await expect(statusOf(comet)).rejects.toThrow(/price stalled/);
    // node x/bme: oracle.v2 4, for either direction.
    expect((await mint(tenant, '100000000')).code).toBe(4);
    expect((await burn(tenant, '1')).code).toBe(4);
    await post(feeder, clock.now());
    // The price is there, but the breaker has not looked at it yet: bme 6.
    expect(await statusOf(comet)).toMatchObject({ status: 4, refundsAllowed: false });
    expect((await mint(tenant, '100000000')).code).toBe(6);
    expect((await statusOf(comet)).status).toBe(1);
    expect((await mint(tenant, '100000000')).code).toBe(0);
  });

  it('lets nobody but governance fund the vault, and knows no module of governance', async () => {
    const { parties } = await open();
    const [tenant] = parties;
    const fund = { authority: tenant.address, amount: coin('1', 'uakt'), source: tenant.address };
    expect((await tenant.send(MsgFundVault, fund)).code).toBe(13);
    const delegate = { delegatorAddress: tenant.address, validatorAddress: 'x', amount: coin('1', 'uakt') };
    const vote = { proposalId: 1n, voter: tenant.address, option: 1 };
    const transfer = {
      sourcePort: 'transfer',
      sourceChannel: 'channel-0',
      sender: tenant.address,
      receiver: 'x',
      memo: '',
    };
    const foreign = [
      ['/cosmos.staking.v1beta1.MsgDelegate', delegate],
      ['/cosmos.gov.v1beta1.MsgVote', vote],
      ['/ibc.applications.transfer.v1.MsgTransfer', { ...transfer, timeoutTimestamp: 0n }],
    ] as const;
    // A node of v2.1 answers sdk 2 to a type that it does not know.
    for (const [typeUrl, value] of foreign) {
      await expect(tenant.sendAny(typeUrl, value)).rejects.toMatchObject({ code: 2, codespace: 'sdk' });
    }
  });

  it('matches an order that asks for a signature only after the auditor signed', async () => {
    const { parties } = await open();
    const [tenant, provider, auditor] = parties;
    const attributes = [{ key: 'region', value: 'eu' }];
    const group = {
      name: 'main',
      requirements: { attributes, signedBy: { allOf: [auditor.address], anyOf: [] } },
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
          price: coin('100'),
        },
      ],
    };
    const id = { owner: tenant.address, dseq: 42 as never };
    const deposit = { amount: coin('5000000'), sources: [Source.balance] };
    const hostUri = 'https://provider.test:8443';
    expect((await provider.send(MsgCreateProvider, { owner: provider.address, hostUri, attributes })).code).toBe(0);
    const created = await tenant.send(MsgCreateDeployment, {
      id,
      groups: [group],
      hash: new Uint8Array(32).fill(1),
      deposit,
    });
    expect(created.code).toBe(0);
    const bid = {
      id: { ...id, gseq: 1, oseq: 1, provider: provider.address, bseq: 0 },
      price: coin('90'),
      deposit: { ...deposit, amount: coin('500000') },
      resourcesOffer: [],
    };
    // chain-sdk go/node/market/v1/errors.go: attribute mismatch.
    expect((await provider.send(MsgCreateBid, bid)).code).toBe(5);
    const sign = (value: string) =>
      auditor.send(MsgSignProviderAttributes, {
        owner: provider.address,
        auditor: auditor.address,
        attributes: [{ key: 'region', value }],
      });
    expect((await sign('us')).code).toBe(0);
    expect((await provider.send(MsgCreateBid, bid)).code).toBe(5);
    expect((await sign('eu')).code).toBe(0);
    expect((await provider.send(MsgCreateBid, bid)).code).toBe(0);
  });
});
