/** What GitHub's runner offers a step, as this action uses it. `coreActions.ts` is the real one. */
export interface Actions {
  /** From now on the runner masks the value in this step's and all later output. */
  setSecret(secret: string): void;
  setOutput(name: string, value: string): void;
  /** Survives from `main` to `post` of the same step; written through at once. Never a secret. */
  saveState(name: string, value: string): void;
  /** Empty when it was not saved. */
  getState(name: string): string;
  /** One or more lines, with anything that the runner would take for a command made harmless. */
  info(text: string): void;
  notice(text: string): void;
  warning(text: string): void;
  /** Prints the error once, as an annotation. */
  error(text: string): void;
  /** A foldable section with a title for people. */
  startGroup(title: string): void;
  endGroup(): void;
  /** Markdown for the page of the workflow run. */
  writeSummary(markdown: string): Promise<void>;
  /** Bytes as they are, to the step's log. */
  write(bytes: Uint8Array): void;
}
