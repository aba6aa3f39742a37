import { readFile } from 'node:fs/promises';
import { withDeadline } from '../../src/base/abort.ts';
import { systemClock } from '../../src/base/clock.ts';
import { parseDecimal } from '../../src/base/decimal.ts';
import { silentLogger } from '../../src/base/logger.ts';
import { randomHex, systemRandom } from '../../src/base/random.ts';
import type { ChainConnection } from '../../src/chain/connection/chainConnection.ts';
import { connectChain } from '../../src/chain/connection/connectChain.ts';
import { AKT, type DecCoin } from '../../src/chain/protocol/coin.ts';
import type { DeploymentId } from '../../src/chain/protocol/ids.ts';
import { getDeploymentParams } from '../../src/chain/query/getDeploymentParams.ts';
import { getMarketParams } from '../../src/chain/query/getMarketParams.ts';
import { createSigner } from '../../src/chain/signing/createSigner.ts';
import { createMnemonic } from '../../src/chain/wallet/createMnemonic.ts';
import { createWallet } from '../../src/chain/wallet/createWallet.ts';
import type { WalletSecret } from '../../src/chain/wallet/wallet.ts';
import { type ChainReader, openChainReader } from './readChain.ts';
import type { Actor, Demands, Stage } from './stage.ts';

export interface StageOptions {
  readonly rpcUrl: string;
  readonly chainId: string | undefined;
  readonly tenantMnemonicFile: string;
  readonly providerMnemonicFile: string;
  /** uakt per unit of gas; the node's own least price, or 0.025 if that is more, when absent. */
  readonly gasPrice: string | undefined;
}

const OPEN_MS = 60_000;

/** Connects, and reads what the chain demands. Nothing is signed. @throws RunnerError when the node or a mnemonic is not usable. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const { rpcUrl, chainId } = options;
  const parts = { clock: systemClock, random: systemRandom, logger: silentLogger };
  return withDeadline({ what: 'connecting', deadlineMs: OPEN_MS, clock: systemClock }, async (signal) => {
    const connection = await connectChain({ ...parts, endpoints: [rpcUrl], chainId, signal });
    const chain = openChainReader(rpcUrl);
    const [tenantWords, providerWords] = await Promise.all(
      [options.tenantMnemonicFile, options.providerMnemonicFile].map((file) => readFile(file, 'utf8')),
    );
    const gasPrice = await chooseGasPrice(chain, options.gasPrice);
    const actor = actorsOf(connection, gasPrice);
    const tenant = await actor('tenant', { mnemonic: tenantWords ?? '' });
    return {
      connection,
      chain,
      tenant,
      providers: [
        await actor('provider 0', { mnemonic: providerWords ?? '', accountIndex: 0 }),
        await actor('provider 1', { mnemonic: providerWords ?? '', accountIndex: 1 }),
      ],
      guest: await actor('guest', { mnemonic: createMnemonic(systemRandom) }, tenant.address),
      demands: await readDemands(connection, chain),
      runId: randomHex(systemRandom, 6),
      ...deploymentIds(tenant),
    };
  });
}

function actorsOf(connection: ChainConnection, gasPrice: DecCoin) {
  return async (name: string, secret: WalletSecret, feeGranter?: string): Promise<Actor> => {
    const wallet = await createWallet(secret);
    const parts = { connection, wallet, clock: systemClock, logger: silentLogger, gasPrice, feeGranter };
    return { name, address: wallet.address, wallet, signer: createSigner(parts) };
  };
}

/** Sequences from the clock: no earlier run can have had them, and they stay below 2^53. */
function deploymentIds(tenant: Actor): Pick<Stage, 'newDeployment' | 'unknown' | 'created'> {
  const first = BigInt(systemClock.now()) * 100n;
  const created: DeploymentId[] = [];
  const newDeployment = ({ address }: Actor): DeploymentId => {
    const id = { owner: address, dseq: first + BigInt(created.length) };
    created.push(id);
    return id;
  };
  return { created, newDeployment, unknown: { owner: tenant.address, dseq: first + 99n } };
}

async function readDemands(connection: ChainConnection, chain: ChainReader): Promise<Demands> {
  const [{ minDeposits }, { bidMinDeposits }, windows] = await Promise.all([
    getDeploymentParams(connection),
    getMarketParams(connection),
    chain.reclamationWindows(),
  ]);
  const uact = (coins: typeof minDeposits) => coins.find(({ denom }) => denom === 'uact')?.amount ?? 0n;
  return {
    deposit: uact(minDeposits),
    bidDeposit: uact(bidMinDeposits),
    leastWindow: windows.least,
    mostWindow: windows.most,
  };
}

const USUAL = '0.025';

async function chooseGasPrice(chain: ChainReader, wanted: string | undefined): Promise<DecCoin> {
  const asked = /(?:^|,)([\d.]+)uakt(?:,|$)/.exec(await chain.minimumGasPrices())?.[1] ?? '0';
  const amounts = (wanted === undefined ? [USUAL, asked] : [wanted]).map(parseDecimal);
  const amount = amounts.reduce((most, one) => (one.atomics > most.atomics ? one : most));
  return { denom: AKT, amount };
}
