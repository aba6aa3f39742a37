import type { Terminal } from '../terminal.ts';

const QUIET_MS = 1_000;

/** Does the work; when it takes more than a second, a line on standard error says what is waited for. */
export async function duringWork<Value>(
  what: string,
  work: Promise<Value>,
  { clock, complain }: Pick<Terminal, 'clock' | 'complain'>,
): Promise<Value> {
  const done = new AbortController();
  clock.sleep(QUIET_MS, done.signal).then(
    () => complain(`${what} …`),
    () => undefined,
  );
  try {
    return await work;
  } finally {
    done.abort();
  }
}
