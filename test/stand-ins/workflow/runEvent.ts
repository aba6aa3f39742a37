/** How a step or job ended, in GitHub's words. */
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

/** The files through which a step talks to its runner, by the variable that names each. */
export interface CommandFiles {
  readonly GITHUB_OUTPUT: string;
  readonly GITHUB_STATE: string;
  readonly GITHUB_ENV: string;
  readonly GITHUB_PATH: string;
  readonly GITHUB_STEP_SUMMARY: string;
}

/** What the run tells whoever watches. Texts are masked already. */
export type RunEvent =
  | { readonly kind: 'job-started'; readonly job: string; readonly workspace: string }
  | { readonly kind: 'job-ended'; readonly job: string; readonly result: Conclusion }
  | { readonly kind: 'step-started'; readonly job: string; readonly step: string; readonly files?: CommandFiles }
  | {
      readonly kind: 'line';
      readonly job: string;
      readonly step: string;
      readonly text: string;
      readonly command?: string;
    }
  | { readonly kind: 'step-ended'; readonly job: string; readonly record: StepRecord };

/** One step as it ended. A post step is a record of its own, after all main ones. */
export interface StepRecord {
  readonly id?: string | undefined;
  readonly name: string;
  readonly stage: 'main' | 'post';
  /** How it ended; `conclusion` is the same but success where `continue-on-error` let a failure pass. */
  readonly outcome: Conclusion;
  readonly conclusion: Conclusion;
  /** Of the process, as a shell reports it; 0 when no process ran. */
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, string>>;
  /** What it wrote into the step summary (Markdown). */
  readonly summary: string;
}
