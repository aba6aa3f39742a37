import type { ActionMetadata } from './parseActionMetadata.ts';
import type { Conclusion, RunEvent } from './runEvent.ts';

/** The action under test: a checkout of its repository, used as `uses: <name>@<ref>`. */
export interface ActionUnderTest {
  /** `owner/name`, as workflows write it before the `@`. */
  readonly name: string;
  readonly directory: string;
  readonly metadata: ActionMetadata;
}

/** A job whose `runs-on` no machine of this stand-in has: somebody else's runner is to take it. */
export interface QueuedJob {
  readonly name: string;
  readonly labels: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Each step as a shell script; `uses: actions/checkout` becomes the script of `checkoutScript`. */
  readonly steps: ReadonlyArray<{ readonly name: string; readonly run: string }>;
}

/** Everything around a run that belongs to neither the workflow file nor the action. */
export interface RunHost {
  readonly action: ActionUnderTest;
  /** The `github` context in text form: `repository`, `repository_id`, `run_id`, `run_attempt`, `api_url`, `event_name`, `sha` … */
  readonly github: Readonly<Record<string, string>>;
  /** The event's payload, for `GITHUB_EVENT_PATH` and `github.event`. */
  readonly event: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly vars: Readonly<Record<string, string>>;
  /** A directory of this run alone; whoever made it removes it. */
  readonly directory: string;
  /** The Node binary that stands for `node24`, and the PATH of all steps. */
  readonly node: string;
  readonly path: string;
  /** STAND-IN for actions/checkout: fills the workspace. */
  readonly checkout: (workspace: string) => Promise<void>;
  /** STAND-IN for actions/checkout on a machine that is not here: a script that fills the current directory. */
  readonly checkoutScript: () => Promise<string>;
  /** Hands a job to GitHub's queue and waits for its end. */
  readonly runElsewhere: (job: QueuedJob) => Promise<Conclusion>;
  /** Labels of machines that this stand-in plays itself. */
  readonly hostedLabels: readonly string[];
  /** Aborts when a user cancels the run. */
  readonly cancelled: AbortSignal;
  /** Aborts when the machine under the run is lost: its processes die at once and no further step runs, post steps neither. */
  readonly lost: AbortSignal;
  readonly onEvent: (event: RunEvent) => void;
  /** Every line of every step before it is masked, the ones that add a mask excepted: to look for secrets that were not masked. */
  readonly onRawLine?: (line: string) => void;
}
