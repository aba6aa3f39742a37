/** Runs what it is given one after the other, in order. A failure is its caller's and stops nobody behind it. */
export type Queue = <Value>(work: () => Promise<Value>) => Promise<Value>;

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
