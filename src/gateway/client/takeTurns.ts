/** Runs work, some of it later. */
export type Turns = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Lets so many pieces of work run at a time; others wait in the order in which they came. */
export function takeTurns(limit: number): Turns {
  const waiting: Array<() => void> = [];
  let running = 0;
  return async (work) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      // A place that is passed on stays taken.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
