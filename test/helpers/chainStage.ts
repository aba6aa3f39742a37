import { QueryClient, SigningStargateClient, StargateClient } from '@cosmjs/stargate';
import { Comet38Client } from '@cosmjs/tendermint-rpc';
import type { ChainConnection } from '../../src/chain/connection/chainConnection.ts';
import { createBidMsg } from '../../src/chain/message/createBidMsg.ts';
import { createDeploymentMsg } from '../../src/chain/message/createDeploymentMsg.ts';
import { createLeaseMsg } from '../../src/chain/message/createLeaseMsg.ts';
import { createProviderMsg } from '../../src/chain/message/createProviderMsg.ts';
import { GroupSpec } from '../../src/chain/protocol/akash.ts';
import type { DeploymentId, LeaseId } from '../../src/chain/protocol/ids.ts';
import { createRegistry } from '../../src/chain/signing/createRegistry.ts';
import type { Msg } from '../../src/chain/signing/signer.ts';
import { connectTo } from './chainFixtures.ts';
import { createTestWallet, startTestDevnet, type TestDevnet, type TestWallet } from './devnet.ts';

const bytes = (text: string) => ({ val: new TextEncoder().encode(text) });

/** A group that any provider can serve, for at most 100 uact a block. */
export const smallGroup = GroupSpec.fromPartial({
  name: 'westcoast',
  requirements: {},
  resources: [
    {
      count: 1,
      price: { denom: 'uact', amount: '100' },
      resource: {
        id: 1,
        cpu: { units: bytes('100') },
        memory: { quantity: bytes('134217728') },
        gpu: { units: bytes('0') },
        storage: [{ name: 'default', quantity: bytes('134217728') }],
        endpoints: [{ kind: 1 }],
      },
    },
  ],
});
export const uact = (amount: bigint) => ({ denom: 'uact', amount });
export const uakt = (amount: bigint) => ({ denom: 'uakt', amount });
export const perBlock = (amount: bigint) => ({ denom: 'uact', amount: { atomics: amount * 10n ** 18n } });

/** Somebody on the chain, whose transactions go through cosmjs: our messages, but not our signing. */
export interface ChainParty {
  readonly address: string;
  readonly wallet: TestWallet;
  /** Sends messages in one transaction and wants it to go well. @returns its height. */
  done(...messages: Msg[]): Promise<bigint>;
  /** The same, when it may be refused: `ok`, or codespace and code; `checked` when no block took it. */
  tried(messages: readonly Msg[], feeGranter?: string): Promise<string>;
}

/** A devnet whose third account posts the oracle's prices, asked with plain cosmjs. Each transaction is a block. */
export interface ChainStage {
  readonly devnet: TestDevnet;
  readonly connection: ChainConnection;
  readonly plain: StargateClient;
  readonly tenant: ChainParty;
  readonly host: ChainParty;
  readonly feeder: ChainParty;
  /** An account that holds nothing. */
  newcomer(): Promise<ChainParty>;
  /** `abci_query` without our client. */
  ask<Answer>(path: string, request: Uint8Array, codec: { decode(bytes: Uint8Array): Answer }): Promise<Answer>;
  balance(address: string, denom?: string): Promise<bigint>;
  /** Registers the host, opens a deployment and leases it at 10 uact a block. */
  lease(dseq: bigint, changes?: Partial<Parameters<typeof createDeploymentMsg>[0]>): Promise<LeaseId>;
  stop(): Promise<void>;
}

export async function startChainStage(): Promise<ChainStage> {
  const devnet = await startTestDevnet({
    accounts: 3,
    params: (wallets) => ({ oracle: { sources: [wallets[2]!.address] }, bme: { vault: '3000000000' } }),
  });
  const comet = await Comet38Client.connect(devnet.rpcUrl);
  const plain = await StargateClient.connect(devnet.rpcUrl);
  const connection = await connectTo(devnet.rpcUrl);
  const clients: SigningStargateClient[] = [];
  const join = async (wallet: TestWallet) => {
    const options = { registry: createRegistry(), broadcastPollIntervalMs: 10 };
    const client = await SigningStargateClient.connectWithSigner(devnet.rpcUrl, wallet.signer, options);
    clients.push(client);
    return partyOf(client, wallet);
  };
  const [tenant, host, feeder] = await Promise.all(devnet.wallets.map(join));
  const registered = new Set<string>();
  return {
    devnet,
    connection,
    plain,
    tenant: tenant!,
    host: host!,
    feeder: feeder!,
    newcomer: async () => join(await createTestWallet()),
    ask: async (path, request, codec) => codec.decode((await new QueryClient(comet).queryAbci(path, request)).value),
    balance: async (address, denom = 'uact') => BigInt((await plain.getBalance(address, denom)).amount),
    async lease(dseq, changes = {}) {
      if (!registered.has(host!.address)) {
        const hostUri = 'https://provider.localhost:8443';
        await host!.done(createProviderMsg({ owner: host!.address, hostUri, attributes: [] }));
        registered.add(host!.address);
      }
      const id = { owner: tenant!.address, dseq };
      await tenant!.done(openMsg(id, changes));
      const leaseId = { ...id, gseq: 1, oseq: 1, provider: host!.address };
      const window = changes.reclamation?.minWindow;
      await host!.done(
        createBidMsg({
          id: leaseId,
          price: perBlock(10n),
          deposit: uact(500_000n),
          ...(window && { reclamationWindow: window }),
        }),
      );
      await tenant!.done(createLeaseMsg(leaseId));
      return leaseId;
    },
    async stop() {
      connection.close();
      for (const client of [...clients, comet, plain]) client.disconnect();
      await devnet.stop();
    },
  };
}

/** A deployment of one small group with 5 ACT. */
export function openMsg(id: DeploymentId, changes: Partial<Parameters<typeof createDeploymentMsg>[0]> = {}): Msg {
  return createDeploymentMsg({
    id,
    groups: [smallGroup],
    hash: new Uint8Array(32).fill(7),
    deposit: uact(5_000_000n),
    ...changes,
  });
}

function partyOf(client: SigningStargateClient, wallet: TestWallet): ChainParty {
  const { address } = wallet;
  const fee = (granter?: string) => ({
    amount: [{ denom: 'uakt', amount: '10000' }],
    gas: '400000',
    ...(granter && { granter }),
  });
  const broadcast = (messages: readonly Msg[], granter?: string) =>
    client.signAndBroadcast(address, [...messages], fee(granter));
  return {
    address,
    wallet,
    async done(...messages) {
      const { code, rawLog, height } = await broadcast(messages);
      if (code !== 0) throw new Error(`${code} ${rawLog}`);
      return BigInt(height);
    },
    async tried(messages, granter) {
      const sent = await broadcast(messages, granter).catch((error: { codespace?: string; code?: number }) => error);
      if ('height' in sent) return sent.code === 0 ? 'ok' : `${sent.code}`;
      return `checked ${'codespace' in sent ? sent.codespace : '?'}/${sent.code}`;
    },
  };
}
