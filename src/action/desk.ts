import type { CloseReport } from '../tenant/closeRental.ts';
import type { downloadFiles } from '../tenant/machine/downloadFiles.ts';
import type { followLog } from '../tenant/machine/followLog.ts';
import type { placeWork } from '../tenant/machine/placeWork.ts';
import type { readExit } from '../tenant/machine/readExit.ts';
import type { uploadWorkspace } from '../tenant/machine/uploadWorkspace.ts';
import type { IsJobLive } from '../tenant/ports.ts';
import type { ReapReport } from '../tenant/reap.ts';
import type { rent } from '../tenant/rent.ts';
import type { Progress, RentOptions } from '../tenant/rental.ts';
import type { RentalKey } from '../tenant/rentalId.ts';

type FromStory =
  | 'key'
  | 'buildOrder'
  | 'maxPrice'
  | 'timeLimitMs'
  | 'bidWaitMs'
  | 'handOver'
  | 'awaitReady'
  | 'onProgress'
  | 'signal';

/** What a story asks for; everything else that `rent` needs, the desk has. */
export interface RentRequest extends Pick<RentOptions, FromStory> {
  /** The service of the order that runs the supervisor. */
  readonly service: string;
}

/** The market with one wallet behind it: all that a story does with chain and providers. Made by `compose.ts`. */
export interface Desk {
  readonly owner: string;
  readonly chainId: string;
  getBlockTimeMs(signal?: AbortSignal): Promise<number>;
  /** Loads what `closeNow` needs. Before anything is rented. */
  prepare(signal?: AbortSignal): Promise<void>;
  rent(request: RentRequest): ReturnType<typeof rent>;
  /** Signs and sends the close of all that `rent` has opened, within a second, without a read. Never throws. */
  closeNow(): Promise<void>;
  /** Closes a rental, sees it closed, and tells what it cost. May be repeated, by any step of the run. */
  close(key: RentalKey, onProgress: (progress: Progress) => void, signal?: AbortSignal): Promise<CloseReport>;
  /** Closes this repository's rentals whose job has ended. */
  reap(repositoryId: bigint, isJobLive: IsJobLive, signal?: AbortSignal): Promise<ReapReport>;
  dispose(): void;
}

/** What a story does with a machine that it holds. */
export interface MachineDoor {
  readonly uploadWorkspace: typeof uploadWorkspace;
  readonly placeWork: typeof placeWork;
  readonly followLog: typeof followLog;
  readonly readExit: typeof readExit;
  readonly downloadFiles: typeof downloadFiles;
}
