import type { Queue } from '../../base/createQueue.ts';
import type { Logger } from '../../base/logger.ts';
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
  readonly logger: Logger;
}
