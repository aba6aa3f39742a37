/** What must be undone at the end, in the opposite order, whatever happened. One step that fails does not keep the others from running. */
export interface Cleanup {
  add(what: string, undo: () => Promise<unknown> | unknown): void;
  /** Undoes everything, once. Returns what could not be undone. */
  run(): Promise<string[]>;
}

export function createCleanup(): Cleanup {
  const steps: Array<{ what: string; undo: () => Promise<unknown> | unknown }> = [];
  return {
    add: (what, undo) => void steps.push({ what, undo }),
    async run() {
      const failures: string[] = [];
      for (let step = steps.pop(); step; step = steps.pop()) {
        try {
          await step.undo();
        } catch (error) {
          failures.push(`${step.what}: ${String(error)}`);
        }
      }
      return failures;
    },
  };
}
