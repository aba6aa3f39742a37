import { GasPrice, SigningStargateClient, StargateClient } from '@cosmjs/stargate';
import { Comet38Client, HttpBatchClient, HttpClient, WebsocketClient } from '@cosmjs/tendermint-rpc';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestWallet, startTestDevnet, type TestDevnet } from '../helpers/devnet.ts';

const ONE = [{ denom: 'uakt', amount: '1' }];

describe('an unmodified StargateClient on a devnet', () => {
  let devnet: TestDevnet;
  beforeAll(async () => {
    devnet = await startTestDevnet({ accounts: 3 });
  });
  afterAll(() => devnet.stop());

  it('simulates, signs, broadcasts and finds its transaction', async () => {
    const [alice, bob] = devnet.wallets;
    const client = await SigningStargateClient.connectWithSigner(devnet.rpcUrl, alice!.signer, {
      gasPrice: GasPrice.fromString('0.025uakt'),
      broadcastPollIntervalMs: 20,
    });
    const result = await client.sendTokens(alice!.address, bob!.address, ONE, 1.3, 'hello');
    expect(result.code).toBe(0);
    expect(result.msgResponses).toEqual([{ typeUrl: '/cosmos.bank.v1beta1.MsgSendResponse', value: new Uint8Array() }]);
    const found = await client.getTx(result.transactionHash);
    expect(found?.height).toBe(result.height);
    expect(result.gasUsed).toBeLessThanOrEqual(result.gasWanted);
    expect((await client.getBalance(bob!.address, 'uakt')).amount).toBe('1000000001');
    const bySender = await client.searchTx([{ key: 'transfer.recipient', value: bob!.address }]);
    expect(bySender.map(({ hash }) => hash)).toEqual([result.transactionHash]);
    expect(await client.searchTx(`tx.height>=${result.height} AND message.action EXISTS`)).toHaveLength(1);
    client.disconnect();
  });

  it('reads accounts, balances, blocks and the chain id', async () => {
    const client = await StargateClient.connect(devnet.rpcUrl);
    const [, , carol] = devnet.wallets;
    expect(await client.getChainId()).toBe('akash-runner-devnet');
    expect(await client.getAccount(carol!.address)).toMatchObject({ accountNumber: 2n, sequence: 0, pubkey: null });
    expect(await client.getAccount((await createTestWallet()).address)).toBeNull();
    expect(await client.getAllBalances(carol!.address)).toEqual([
      { denom: 'uact', amount: '1000000000' },
      { denom: 'uakt', amount: '1000000000' },
    ]);
    const block = await client.getBlock(1);
    expect(block.header).toMatchObject({ height: 1, chainId: 'akash-runner-devnet' });
    expect(await client.getTx('00'.repeat(32))).toBeNull();
    client.disconnect();
  });

  it('hears of blocks and transactions over a WebSocket, after the state can be queried', async () => {
    const [, bob, carol] = devnet.wallets;
    const socket = new WebsocketClient(devnet.rpcUrl.replace('http', 'ws'));
    const comet = Comet38Client.create(socket);
    const events: string[] = [];
    const done = Promise.withResolvers<void>();
    const heard = (what: string) => {
      events.push(what);
      if (events.length === 3) done.resolve();
    };
    const subscriptions = [
      comet.subscribeNewBlock().subscribe({ next: (block) => heard(`block ${block.txs.length}`), error: done.reject }),
      comet
        .subscribeNewBlockHeader()
        .subscribe({ next: (header) => heard(`header ${header.chainId}`), error: done.reject }),
      comet.subscribeTx(`transfer.recipient='${carol!.address}'`).subscribe({
        next: (tx) => heard(`tx ${tx.result.code}`),
        error: done.reject,
      }),
    ];
    // Calls of one socket are answered in order: when this one is, the subscriptions stand.
    expect((await comet.status()).nodeInfo.network).toBe('akash-runner-devnet');
    const client = await SigningStargateClient.connectWithSigner(devnet.rpcUrl, bob!.signer, {
      gasPrice: GasPrice.fromString('0.025uakt'),
      broadcastPollIntervalMs: 20,
    });
    await client.sendTokens(bob!.address, carol!.address, ONE, 1.3);
    await done.promise;
    expect(events).toEqual(['block 1', 'header akash-runner-devnet', 'tx 0']);
    for (const subscription of subscriptions) subscription.unsubscribe();
    comet.disconnect();
    client.disconnect();
  });

  it('answers the other methods in the shapes that CosmJS parses', async () => {
    const comet = Comet38Client.create(new HttpClient(devnet.rpcUrl));
    const { height } = (await comet.block()).block.header;
    expect(await comet.health()).toBeNull();
    expect((await comet.abciInfo()).lastBlockHeight).toBe(height);
    expect((await comet.blockResults(1)).results).toEqual([]);
    expect((await comet.blockchain(1, height)).lastHeight).toBe(height);
    expect((await comet.commit(1)).header.height).toBe(1);
    expect((await comet.validatorsAll(1)).total).toBe(1);
    expect((await comet.genesis()).chainId).toBe('akash-runner-devnet');
    expect((await comet.numUnconfirmedTxs()).total).toBe(0);
    comet.disconnect();
  });

  it('answers batches', async () => {
    const client = new HttpBatchClient(devnet.rpcUrl);
    const comet = Comet38Client.create(client);
    const [status, block] = await Promise.all([comet.status(), comet.block(1)]);
    expect([status.nodeInfo.version, block.block.header.height]).toEqual(['0.38.21', 1]);
    client.disconnect();
  });
});

describe('a devnet with blocks by interval', () => {
  it('takes several transactions of one account in one block', async () => {
    const devnet = await startTestDevnet({ blocks: { kind: 'interval', intervalMs: 150 } });
    const [alice, bob] = devnet.wallets;
    const client = await SigningStargateClient.connectWithSigner(devnet.rpcUrl, alice!.signer);
    const message = {
      typeUrl: '/cosmos.bank.v1beta1.MsgSend',
      value: { fromAddress: alice!.address, toAddress: bob!.address, amount: ONE },
    };
    const fee = { amount: [{ denom: 'uakt', amount: '5000' }], gas: '200000' };
    const txs = await Promise.all(
      [0, 1, 2].map((sequence) =>
        client.sign(alice!.address, [message], fee, '', { accountNumber: 0n, sequence, chainId: devnet.chainId }),
      ),
    );
    const { TxRaw } = await import('cosmjs-types/cosmos/tx/v1beta1/tx');
    const [first, second, third] = txs.map((tx) => TxRaw.encode(tx).finish());
    const waiting = [
      client.broadcastTx(first!, 5000, 50),
      client.broadcastTx(second!, 5000, 50),
      client.broadcastTx(third!, 5000, 50),
    ];
    const results = await Promise.all(waiting);
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect((await client.getSequence(alice!.address)).sequence).toBe(3);
    client.disconnect();
    await devnet.stop();
  });
});
