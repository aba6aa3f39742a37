import { createQueue } from '../../src/base/createQueue.ts';
import { createMemoryStore, type Store } from '../../src/base/store.ts';
import { findAccount } from '../../src/chain/query/findAccount.ts';
import { createBlockFollower } from '../../src/chain/signing/createBlockFollower.ts';
import { createRegistry } from '../../src/chain/signing/createRegistry.ts';
import { createSequencer } from '../../src/chain/signing/createSequencer.ts';
import { DEFAULT_GAS_PRICE } from '../../src/chain/signing/gas.ts';
import type { SigningParts } from '../../src/chain/signing/signingParts.ts';
import { createTxJournal } from '../../src/chain/signing/txJournal.ts';
import { createWallet } from '../../src/chain/wallet/createWallet.ts';
import { anyMsg, connectTo, quiet } from './chainFixtures.ts';
import { type CometStandIn, startCometStandIn } from './cometStandIn.ts';

/** A signer's parts over a stand-in node, with what a test of one step wants to look at. */
export interface Signing {
  readonly node: CometStandIn;
  readonly parts: SigningParts;
  readonly store: Store;
  /** A submission that any step takes. */
  readonly options: { readonly messages: [typeof anyMsg]; readonly key: string };
  /** Makes the next block once the node has got `broadcasts` broadcasts in all. */
  blockAfter(broadcasts: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startSigning(overrides: Partial<CometStandIn> = {}): Promise<Signing> {
  const node = await startCometStandIn(overrides);
  const connection = await connectTo(node.url);
  const wallet = await createWallet({ privateKeyHex: '44'.repeat(32) });
  const blocks = createBlockFollower(connection, quiet.clock);
  const store = createMemoryStore();
  const read = (signal?: AbortSignal) => findAccount(connection, wallet.address, signal);
  const parts: SigningParts = {
    connection,
    blocks,
    context: { wallet, registry: createRegistry(), chainId: node.chainId },
    gasPrice: DEFAULT_GAS_PRICE,
    sequencer: createSequencer({ address: wallet.address, chainId: node.chainId, blocks, findAccount: read }),
    journal: createTxJournal(store),
    enqueue: createQueue(),
    clock: quiet.clock,
    logger: quiet.logger,
  };
  return {
    node,
    parts,
    store,
    options: { messages: [anyMsg], key: 'create' },
    blockAfter: async (broadcasts) => {
      await node.called('broadcast_tx_sync', broadcasts);
      node.makeBlock();
    },
    stop: async () => {
      connection.close();
      await node.stop();
    },
  };
}
