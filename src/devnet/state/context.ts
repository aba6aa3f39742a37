import type { Any } from 'cosmjs-types/google/protobuf/any';
import type { WireEvent } from '../../chain/protocol/marketplaceEvent.ts';
import type { EscrowAccount, EscrowPayment } from '../module/escrow/records.ts';
import type { Params } from '../parseGenesis.ts';
import type { RoutedMessage } from '../tx/messageRoute.ts';
import type { KeyValues } from './keyValues.ts';

/** What a query sees: the committed state and the block it belongs to. */
export interface QueryContext {
  readonly state: KeyValues;
  readonly params: Params;
  readonly chainId: string;
  readonly height: bigint;
  /** The block's time, milliseconds since the Unix epoch. The machine has no other clock. */
  readonly timeMs: number;
}

/** What a message handler sees: state it may change, and where its events go. */
export interface Context extends QueryContext {
  emit(event: WireEvent): void;
  readonly hooks: EscrowHooks;
  /** Reads a message inside a message, of any module. Handed in, because the table of all messages imports each of them. Throws a refusal with sdk 2. */
  readonly decodeMessage: (message: Any) => RoutedMessage;
}

/** What the market and the deployments do when money ends. Handed in, because they in turn need the escrow. */
export interface EscrowHooks {
  accountEnded(context: Context, account: EscrowAccount): void;
  paymentEnded(context: Context, payment: EscrowPayment): void;
}
