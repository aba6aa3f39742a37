import type { Clock } from '../../base/clock.ts';
import { createQueue } from '../../base/createQueue.ts';
import type { Logger } from '../../base/logger.ts';
import type { Random } from '../../base/random.ts';
import { RunnerError } from '../../base/runnerError.ts';
import { createMemoryStore, type Store } from '../../base/store.ts';
import type { ChainConnection } from '../connection/chainConnection.ts';
import type { DecCoin } from '../protocol/coin.ts';
import { findAccount } from '../query/findAccount.ts';
import { getBlockTimeMs } from '../query/getBlockTimeMs.ts';
import type { Wallet } from '../wallet/wallet.ts';
import { broadcastEverywhere } from './broadcastTx.ts';
import { createBlockFollower } from './createBlockFollower.ts';
import { createRegistry } from './createRegistry.ts';
import { createSequencer } from './createSequencer.ts';
import { estimateHeight } from './expiry.ts';
import { checkGasPrice, DEFAULT_GAS_PRICE, feeFor } from './gas.ts';
import { choosePlace, takePlace } from './place.ts';
import { resumeTx } from './resumeTx.ts';
import type { SignedTx, Signer, SignNowOptions } from './signer.ts';
import type { SigningParts } from './signingParts.ts';
import { signTx } from './signTx.ts';
import { submitTx } from './submitTx.ts';
import { createTxJournal } from './txJournal.ts';

export interface SignerOptions {
  readonly connection: ChainConnection;
  readonly wallet: Wallet;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Where signed bytes are kept before they are sent. Without one, they are lost with the process. */
  readonly journal?: Store;
  /** Per unit of gas, in uakt. Default 0.025. */
  readonly gasPrice?: DecCoin | undefined;
  /** Who pays the fees, by a fee grant to the wallet. */
  readonly feeGranter?: string | undefined;
  /**
   * Given: transactions are unordered (no sequence, a random timestamp), so that parallel processes can share the key. What depends on
   * each other then has to wait for the inclusion itself.
   */
  readonly unordered?: { readonly random: Random } | undefined;
  /** What one submission may cost in fees, in uakt. Default: no cap but the gas. */
  readonly maxFeeUakt?: bigint | undefined;
}

/** The one signer of a key: two ordered ones of the same key would take each other's sequences. @throws RunnerError GAS_PRICE_INVALID */
export function createSigner(options: SignerOptions): Signer {
  const parts = createParts(options);
  const { connection, sequencer, blocks, enqueue } = parts;
  let blockTimeMs: number | undefined;
  return {
    address: options.wallet.address,
    submit: (submission) => submitTx(parts, submission),
    resume: (key, signal) => resumeTx(parts, key, signal),
    prime: (signal) =>
      enqueue(async () => {
        await sequencer.load(signal);
        await blocks.refresh(signal);
        blockTimeMs = await getBlockTimeMs(connection, signal);
      }),
    signNow: async (request) => {
      const seen = blocks.latest();
      if (!seen || blockTimeMs === undefined)
        throw new RunnerError('SIGNER_NOT_PRIMED', { address: options.wallet.address });
      return signUnasked(parts, request, estimateHeight(seen, blockTimeMs, options.clock.now()));
    },
    broadcast: (tx, signal) => broadcastEverywhere(connection, tx, signal),
  };
}

function createParts(options: SignerOptions): SigningParts {
  const { connection, wallet, clock, logger, feeGranter } = options;
  const { chainId } = connection;
  const blocks = createBlockFollower(connection, clock);
  const readAccount = (signal?: AbortSignal) => findAccount(connection, wallet.address, signal);
  return {
    connection,
    blocks,
    clock,
    logger,
    unordered: options.unordered,
    maxFeeUakt: options.maxFeeUakt,
    context: { wallet, registry: createRegistry(), chainId, feeGranter },
    gasPrice: checkGasPrice(options.gasPrice ?? DEFAULT_GAS_PRICE),
    sequencer: createSequencer({ address: wallet.address, chainId, blocks, findAccount: readAccount }),
    journal: createTxJournal(options.journal ?? createMemoryStore()),
    enqueue: createQueue(),
  };
}

/** With what is in memory only. The sequence is taken at once, so that whatever is signed next comes after it. */
function signUnasked(parts: SigningParts, request: SignNowOptions, height: bigint): Promise<SignedTx> {
  const { messages, memo, gasLimit } = request;
  const place = choosePlace(parts, { ...request, height });
  takePlace(parts.sequencer, place);
  const feeUakt = feeFor(gasLimit, parts.gasPrice);
  return signTx(parts.context, place.accountNumber, { ...place, messages, memo, gasLimit, feeUakt });
}
