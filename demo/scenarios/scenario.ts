import type { WorkflowOutcome } from '../../test/stand-ins/workflow/runWorkflow.ts';
import type { RentalOnChain } from '../chain/watchRental.ts';

export type ScenarioName = 'run' | 'run-failing' | 'runner' | 'cancelled' | 'killed';

/** What is seen of a run while it goes on: the chain at its latest block, and the log of the rented machine's job so far. */
export interface Seen {
  readonly rental: RentalOnChain;
  readonly lines: readonly string[];
}

/** One story of the demo. */
export interface Scenario {
  readonly name: ScenarioName;
  /** For people. */
  readonly title: string;
  /** The workflow file, from the repository's root. */
  readonly file: string;
  /** Whether it ships the workspace, which is then moved away. */
  readonly uploads: boolean;
  /** What befalls the run, decided by what is seen and never by a timer. */
  readonly fate?: (seen: Seen) => 'cancel' | 'lose' | undefined;
  /** Whether the reaper has to clean up after it. */
  readonly reaped?: true;
  /** Whether a lease comes about. */
  readonly leased: boolean;
  /** The exit code that the table shows. */
  readonly exitCode: (outcome: WorkflowOutcome) => number;
  readonly expectedExitCode: (code: number) => boolean;
  readonly expectedConclusion: WorkflowOutcome['conclusion'];
  /** What the job on the rented machine must have printed. */
  readonly expectedLine?: RegExp;
}

/** How a scenario went, with what the table and the JSON show. */
export interface ScenarioResult {
  readonly name: ScenarioName;
  readonly ok: boolean;
  /** Null when no lease came about. */
  readonly blocksToLease: number | null;
  readonly exitCode: number;
  readonly spentUact: string;
  readonly refundedUact: string;
  readonly feesUakt: string;
  /** uact per block; null when no lease came about. */
  readonly price: string | null;
  readonly blocksHeld: number;
  readonly phasesMs: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
}
