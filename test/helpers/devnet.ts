import { DirectSecp256k1HdWallet } from '@cosmjs/proto-signing';
import { systemClock } from '../../src/base/clock.ts';
import { silentLogger } from '../../src/base/logger.ts';
import type { GenesisParams } from '../../src/devnet/parseGenesis.ts';
import { type Devnet, type DevnetOptions, startDevnet } from '../../src/devnet/startDevnet.ts';

/** A key made for this run only, with what the devnet's genesis gave it. */
export interface TestWallet {
  readonly address: string;
  readonly mnemonic: string;
  /** For `SigningStargateClient`. */
  readonly signer: DirectSecp256k1HdWallet;
}

export interface TestDevnet extends Devnet {
  /** In the order of the accounts asked for. */
  readonly wallets: readonly TestWallet[];
}

export type TestAccount = Readonly<Record<string, bigint>>;

/** Enough for any test: 1000 AKT and 1000 ACT. */
export const RICH: TestAccount = { uakt: 1_000_000_000n, uact: 1_000_000_000n };

/**
 * A devnet in this process on a free port, with one fresh random key per account. Remember to `stop()` it.
 * @param options.accounts coins per account; a number stands for as many rich ones. Two by default.
 * @param options.blocks instant by default: each transaction is in a block as soon as it is broadcast, and there are no other blocks.
 */
export async function startTestDevnet(
  options: {
    accounts?: number | readonly TestAccount[];
    blocks?: DevnetOptions['blocks'];
    chainId?: string;
    /** Some parameters name accounts, which are made only here. */
    params?: GenesisParams | ((wallets: readonly TestWallet[]) => GenesisParams);
    clock?: DevnetOptions['clock'];
    port?: number;
    grpcPort?: number;
    restPort?: number;
    onBlock?: NonNullable<DevnetOptions['onBlock']>;
  } = {},
): Promise<TestDevnet> {
  const { accounts = 2, chainId = 'akash-runner-devnet', blocks = { kind: 'instant' } } = options;
  const holdings = typeof accounts === 'number' ? Array.from({ length: accounts }, () => RICH) : accounts;
  const wallets = await Promise.all(holdings.map(createTestWallet));
  const devnet = await startDevnet({
    genesis: {
      chainId,
      accounts: holdings.map((coins, index) => genesisAccount(wallets[index]!, coins)),
      params: typeof options.params === 'function' ? options.params(wallets) : options.params,
    },
    blocks,
    clock: options.clock ?? systemClock,
    logger: silentLogger,
    ...(options.port !== undefined && { port: options.port }),
    ...(options.grpcPort !== undefined && { grpcPort: options.grpcPort }),
    ...(options.restPort !== undefined && { restPort: options.restPort }),
    ...(options.onBlock && { onBlock: options.onBlock }),
  });
  return { ...devnet, wallets };
}

/** A random key that exists only in this run. */
export async function createTestWallet(): Promise<TestWallet> {
  const signer = await DirectSecp256k1HdWallet.generate(12, { prefix: 'akash' });
  const [account] = await signer.getAccounts();
  return { address: account!.address, mnemonic: signer.mnemonic, signer };
}

function genesisAccount({ address }: TestWallet, coins: TestAccount) {
  return { address, coins: Object.entries(coins).map(([denom, amount]) => ({ denom, amount: amount.toString() })) };
}
