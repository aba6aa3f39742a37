import type { LeaseId } from '../chain/protocol/ids.ts';
import type { GatewayClient } from '../gateway/client/gatewayClient.ts';
import type { Machine } from './machine/machine.ts';
import type { RentalTag } from './rentalId.ts';

/** What GitHub says of the job that a rental serves. `unknown`: it could not be asked, so nothing may be closed on it. */
export type JobLiveness = 'live' | 'ended' | 'unknown';

/** Asks whether the job behind a tag still needs its machine. */
export type IsJobLive = (tag: RentalTag, signal?: AbortSignal) => Promise<JobLiveness>;

/**
 * Gives a machine that waits its work, once. An error that isProviderFailure knows makes the rental move on to another
 * provider; whatever else it throws ends the rental.
 */
export type HandOver = (machine: Machine, signal?: AbortSignal) => Promise<void>;

/** Waits for the proof of life that no provider can make up, such as the runner online at GitHub. `false`: it did not come in time. */
export type AwaitReady = (machine: Machine, signal?: AbortSignal) => Promise<boolean>;

/** Makes the client for the gateway of a lease's provider. */
export type ConnectGateway = (lease: LeaseId, hostUri: string) => GatewayClient;
