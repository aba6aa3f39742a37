/** Work that must not run twice at the same time, by name. */
export interface InFlight {
  /** Begins the work unless work of this name is under way. The work handles its own failures. */
  begin(name: string, work: () => Promise<void>): void;
  has(name: string): boolean;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
}

/** With nothing under way. */
export function createInFlight(): InFlight {
  const running = new Map<string, Promise<void>>();
  return {
    begin(name, work) {
      if (running.has(name)) return;
      running.set(
        name,
        work().finally(() => running.delete(name)),
      );
    },
    has: (name) => running.has(name),
    async settled() {
      while (running.size > 0) await Promise.allSettled(running.values());
    },
  };
}
