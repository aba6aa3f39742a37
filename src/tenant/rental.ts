import type { Clock } from '../base/clock.ts';
import type { Logger } from '../base/logger.ts';
import type { Random } from '../base/random.ts';
import type { RunnerError } from '../base/runnerError.ts';
import type { Store } from '../base/store.ts';
import type { GroupSpec } from '../chain/protocol/akash.ts';
import type { DecCoin } from '../chain/protocol/coin.ts';
import type { LeaseId } from '../chain/protocol/ids.ts';
import type { BidView } from '../chain/query/bidView.ts';
import type { Signer } from '../chain/signing/signer.ts';
import type { Machine } from './machine/machine.ts';
import type { Market } from './market.ts';
import type { Phase } from './phases.ts';
import type { AwaitReady, ConnectGateway, HandOver } from './ports.ts';
import type { PreparedClose } from './prepareClose.ts';
import type { RentalKey } from './rentalId.ts';

/** What is ordered, under one tag: the groups for the chain, the manifest for the provider, and the hash that ties them together. */
export interface OrderSpec {
  readonly groups: readonly GroupSpec[];
  /** Canonical JSON. */
  readonly manifestJson: string;
  /** SHA-256 of the manifest, 32 bytes. */
  readonly hash: Uint8Array;
  /** The service that runs the supervisor. */
  readonly service: string;
}

/** Makes the order of a deployment, whose one group must have the tag as its name. */
export type BuildOrder = (tag: string) => OrderSpec;

/** Something for a person to see. */
export interface Progress {
  readonly phase: Phase;
  readonly message: string;
  readonly dseq?: bigint;
  readonly provider?: string;
  readonly price?: DecCoin;
  readonly height?: bigint;
}

export interface RentOptions {
  readonly key: RentalKey;
  readonly market: Market;
  readonly signer: Signer;
  readonly connectGateway: ConnectGateway;
  /** Where the journal is kept. */
  readonly store: Store;
  /** Knows what the signal handler has to close. */
  readonly prepared?: PreparedClose;
  readonly buildOrder: BuildOrder;
  /** The policy's word on one bid; price and exclusions are checked anyway. */
  readonly acceptBid?: (bid: BidView) => boolean;
  /** uact per block. */
  readonly maxPrice: DecCoin;
  /** What the job may take. The escrow is made to last so long, and no longer. */
  readonly timeLimitMs: number;
  /** The chain that was asked for. */
  readonly expectedChainId?: string;
  /** What the signer pays per unit of gas. Default 0.025 uakt. */
  readonly gasPrice?: DecCoin;
  /** How long to wait for an acceptable bid. Default 60 s. */
  readonly bidWaitMs?: number;
  /** How long a provider may take to accept the manifest. Default 60 s. */
  readonly manifestWaitMs?: number;
  /** How long a machine may take to start, its image pull included. Default 10 min. */
  readonly machineWaitMs?: number;
  /** Orders to try in all, each with another provider. Default 3. */
  readonly maxOrders?: number;
  /** Providers never to take. */
  readonly excludedProviders?: readonly string[];
  readonly handOver?: HandOver;
  readonly awaitReady?: AwaitReady;
  readonly onProgress?: (progress: Progress) => void;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly signal?: AbortSignal;
}

/** A machine that is rented. */
export interface Rental {
  readonly tag: string;
  readonly lease: LeaseId;
  readonly provider: string;
  /** uact per block. */
  readonly price: DecCoin;
  readonly orderHeight: bigint;
  readonly leaseHeight: bigint;
  /** Lease height − order height + 1; 3 at best. */
  readonly blocksToLease: number;
  /** uact in escrow when the lease began. */
  readonly depositedUact: bigint;
  readonly machine: Machine;
  readonly phasesMs: Readonly<Record<string, number>>;
}

/** Why there is no machine. All that was opened for it has been closed. */
export interface RentFailure {
  readonly error: RunnerError;
  /** Of a preflight: everything that is wrong, `error` first. */
  readonly problems: readonly RunnerError[];
  /** Providers that were leased from and let us down. */
  readonly failedProviders: readonly string[];
  readonly phasesMs: Readonly<Record<string, number>>;
}
