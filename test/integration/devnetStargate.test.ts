import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { GasPrice, SigningStargateClient, StargateClient } from '@cosmjs/stargate';
import { Comet38Client, HttpBatchClient, HttpClient, WebsocketClient } from '@cosmjs/tendermint-rpc';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createTestWallet, startTestDevnet, type TestDevnet } from '../helpers/devnet.ts';

const ONE = [{ denom: 'uakt', amount: '1' }];

const sha256 = (...parts: Uint8Array[]) => new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest());

/** A bare WebSocket: answers by their ids, and news in their order. */
class WebSocketClientWithEvents {
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, (answer: object) => void>();
  readonly #news: object[] = [];
  #waiting: ((news: object) => void) | undefined;
  #nextId = 0;

  constructor(rpcUrl: string) {
    this.#socket = new WebSocket(`${rpcUrl.replace('http', 'ws')}/websocket`);
    this.#socket.on('message', (data) => this.#receive(JSON.parse(data.toString())));
  }

  async ask(method: string, params: object): Promise<object> {
    if (this.#socket.readyState !== WebSocket.OPEN) await once(this.#socket, 'open');
    const id = this.#nextId++;
    const answer = new Promise<object>((resolve) => this.#answers.set(id, resolve));
    this.#socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return await answer;
  }

  news(): Promise<object> {
    const first = this.#news.shift();
    return first ? Promise.resolve(first) : new Promise((resolve) => (this.#waiting = resolve));
  }

  close(): void {
    this.#socket.terminate();
  }

  #receive(message: { id: number; result?: { data?: object } }): void {
    const answer = this.#answers.get(message.id);
    this.#answers.delete(message.id);
    if (answer) answer(message);
    else if (this.#waiting) this.#waiting(message.result ?? {});
    else this.#news.push(message.result ?? {});
  }
}

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

  it('searches transactions and blocks as CometBFT’s index does', async () => {
    const [alice, bob] = devnet.wallets;
    const signing = await SigningStargateClient.connectWithSigner(devnet.rpcUrl, alice!.signer, {
      gasPrice: GasPrice.fromString('0.025uakt'),
      broadcastPollIntervalMs: 20,
    });
    const { height, transactionHash } = await signing.sendTokens(alice!.address, bob!.address, ONE, 1.3);
    const comet = Comet38Client.create(new HttpClient(devnet.rpcUrl));
    const count = async (query: string) => (await comet.txSearch({ query })).totalCount;
    expect(await count(`tx.hash='${transactionHash}'`)).toBe(1);
    // Conditions on events are fulfilled by one event together, and the index knows no tm.event.
    const sent = `transfer.sender='${alice!.address}' AND tx.height=${height}`;
    expect(await count(`${sent} AND transfer.recipient='${bob!.address}'`)).toBe(1);
    expect(await count(`${sent} AND message.action EXISTS`)).toBe(0);
    expect(await count(`tm.event='Tx' AND tx.height=${height}`)).toBe(0);
    expect(await count(`tx.acc_seq='${alice!.address}'`)).toBeGreaterThan(0);
    const [newest] = (await comet.txSearch({ query: 'tx.height>0', order_by: 'desc', per_page: 1 })).txs;
    expect(newest?.height).toBe(height);
    const { blocks, totalCount } = await comet.blockSearch({ query: 'block.height>0', per_page: 1 });
    expect([totalCount, blocks[0]?.block.header.height]).toEqual([height, height]);
    comet.disconnect();
    signing.disconnect();
  });

  it('proves transactions, headers and commits', async () => {
    const comet = Comet38Client.create(new HttpClient(devnet.rpcUrl));
    const [found] = (await comet.txSearch({ query: 'tx.height>0', prove: true, per_page: 1 })).txs;
    const { block, blockId } = await comet.block(found!.height);
    expect(found!.proof?.rootHash).toEqual(block.header.dataHash);
    expect(found!.proof?.proof.leafHash).toEqual(sha256(Uint8Array.of(0), sha256(found!.tx)));
    const { commit, header } = await comet.commit(found!.height);
    expect([commit.blockId, header]).toEqual([blockId, block.header]);
    const next = await comet.block(found!.height + 1).catch(() => undefined);
    if (next) expect(next.block.header.lastBlockId).toEqual(blockId);
    const [only] = (await comet.validatorsAll(found!.height)).validators;
    expect([only?.address, only?.pubkey?.data.length]).toEqual([block.header.proposerAddress, 32]);
    comet.disconnect();
  });

  it('tells subscribers what they asked for, and nothing twice', async () => {
    const socket = new WebSocketClientWithEvents(devnet.rpcUrl);
    await socket.ask('subscribe', { query: "tm.event='NewBlockEvents'" });
    expect(await socket.ask('subscribe', { query: "tm.event  = 'NewBlockEvents'" })).toMatchObject({
      error: { code: -32603, data: 'already subscribed' },
    });
    const [, bob, carol] = devnet.wallets;
    const client = await SigningStargateClient.connectWithSigner(devnet.rpcUrl, bob!.signer, {
      gasPrice: GasPrice.fromString('0.025uakt'),
      broadcastPollIntervalMs: 20,
    });
    const { height } = await client.sendTokens(bob!.address, carol!.address, ONE, 1.3);
    expect(await socket.news()).toMatchObject({
      query: "tm.event='NewBlockEvents'",
      data: { type: 'tendermint/event/NewBlockEvents', value: { height: `${height}`, num_txs: '1' } },
      events: { 'tm.event': ['NewBlockEvents'] },
    });
    expect(await socket.ask('unsubscribe_all', {})).toMatchObject({ result: {} });
    socket.close();
    client.disconnect();
  });

  it('answers batches', async () => {
    const client = new HttpBatchClient(devnet.rpcUrl);
    const comet = Comet38Client.create(client);
    const [status, block] = await Promise.all([comet.status(), comet.block(1)]);
    expect([status.nodeInfo.version, block.block.header.height]).toEqual(['0.38.19', 1]);
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
