import type { Clock } from '../../base/clock.ts';
import type { Queue } from '../../base/createQueue.ts';
import type { Logger } from '../../base/logger.ts';
import type { Random } from '../../base/random.ts';
import type { ChainConnection } from '../connection/chainConnection.ts';
import type { DecCoin } from '../protocol/coin.ts';
import type { BlockFollower } from './createBlockFollower.ts';
import type { Sequencer } from './createSequencer.ts';
import type { SigningContext } from './signTx.ts';
import type { TxJournal } from './txJournal.ts';

/** What a signer is made of, handed from one step of a transaction's life to the next. */
export interface SigningParts {
  readonly connection: ChainConnection;
  readonly context: SigningContext;
  readonly gasPrice: DecCoin;
  readonly blocks: BlockFollower;
  readonly sequencer: Sequencer;
  readonly journal: TxJournal;
  /** Signing and first broadcast go through it, one transaction at a time. */
  readonly enqueue: Queue;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Given: transactions carry a timestamp of their own instead of a sequence, so that several processes may use the key at once. */
  readonly unordered?: { readonly random: Random } | undefined;
  /** What a submission may cost in fees, its attempts that ran out of gas included. */
  readonly maxFeeUakt?: bigint | undefined;
}
