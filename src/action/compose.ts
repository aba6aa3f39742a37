import { join } from 'node:path';
import type { Clock } from '../base/clock.ts';
import { createFileStore } from '../base/fileStore.ts';
import type { Logger } from '../base/logger.ts';
import type { Random } from '../base/random.ts';
import { connectChain } from '../chain/connection/connectChain.ts';
import { createSigner } from '../chain/signing/createSigner.ts';
import { createWallet } from '../chain/wallet/createWallet.ts';
import { connectGithub } from '../github/connectGithub.ts';
import { closeRental } from '../tenant/closeRental.ts';
import { createGatewayConnector } from '../tenant/createGatewayConnector.ts';
import { createMarket } from '../tenant/createMarket.ts';
import { downloadFiles } from '../tenant/machine/downloadFiles.ts';
import { followLog } from '../tenant/machine/followLog.ts';
import { placeWork } from '../tenant/machine/placeWork.ts';
import { readExit } from '../tenant/machine/readExit.ts';
import { uploadWorkspace } from '../tenant/machine/uploadWorkspace.ts';
import { type PreparedClose, prepareClose } from '../tenant/prepareClose.ts';
import { reap } from '../tenant/reap.ts';
import { rent } from '../tenant/rent.ts';
import type { Actions } from './actionsPort.ts';
import type { Desk, MachineDoor } from './desk.ts';
import type { Inputs } from './inputs.ts';
import type { RunContext } from './runContext.ts';
import type { Stage } from './stage.ts';

export interface ComposeOptions {
  readonly inputs: Inputs;
  readonly context: RunContext;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly actions: Actions;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

const machines: MachineDoor = { uploadWorkspace, placeWork, followLog, readExit, downloadFiles };
/** Between the reaper's two reads: longer than GitHub's lists lag, shorter than a person's patience. */
const READ_GAP_MS = 10_000;

/**
 * Puts the real parts together. The wallet comes first, so that a wrong word shows before any connection; the chain is asked who it is; and
 * GitHub is not spoken to before a story needs it.
 * @throws RunnerError MNEMONIC_INVALID, PRIVATE_KEY_INVALID, NODE_…, CHAIN_ID_MISMATCH.
 */
export async function compose(options: ComposeOptions): Promise<Stage> {
  const { context, clock, random, logger, signal } = options;
  return {
    ...options,
    machines,
    desk: await createDesk(options),
    connectGithub: (auth) => {
      const { apiUrl, repository } = context;
      return connectGithub({ apiUrl, repository, auth, clock, random, logger, signal });
    },
  };
}

async function createDesk(options: ComposeOptions): Promise<Desk> {
  const { inputs, context, clock, random, logger, signal } = options;
  const wallet = await createWallet(inputs.wallet);
  const { nodes: endpoints, chainId } = inputs.network;
  const connection = await connectChain({ endpoints, chainId, clock, random, logger, signal });
  // The journal lives as long as the job, so that the post step finds it.
  const store = createFileStore(join(context.tempDirectory, 'akash-runner'));
  const signer = createSigner({ connection, wallet, clock, logger, journal: store });
  const market = createMarket(connection, { clock, logger });
  const tools = { market, signer, store, clock, random, logger };
  let prepared: PreparedClose | undefined;
  const withPrepared = () => (prepared ? { prepared } : {});
  return {
    owner: wallet.address,
    chainId,
    getBlockTimeMs: market.getBlockTimeMs,
    prepare: async (until) => {
      prepared = await prepareClose({ ...tools, ...(until ? { signal: until } : {}) });
    },
    rent: ({ service, ...request }) => {
      const { allowPrivateHosts } = inputs;
      const gateway = { connection, wallet, services: [service], allowPrivateHosts, clock, logger };
      const connectGateway = createGatewayConnector(gateway);
      return rent({ ...tools, ...request, ...withPrepared(), connectGateway, expectedChainId: chainId });
    },
    closeNow: async () => void (await prepared?.closeNow()),
    close: (key, onProgress, until) =>
      closeRental({ ...tools, ...withPrepared(), key, onProgress, ...(until ? { signal: until } : {}) }),
    reap: (repositoryId, isJobLive, until) => {
      const reaper = { ...tools, owner: wallet.address, repositoryId, isJobLive, readGapMs: READ_GAP_MS };
      return reap({ ...reaper, ...(until ? { signal: until } : {}) });
    },
    dispose: () => connection.close(),
  };
}
