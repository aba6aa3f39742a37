import { expect, it } from 'vitest';
import { untilStopped } from '../../../src/cli/untilStopped.ts';

it('waits for the signal, or not at all when it came before', async () => {
  const stop = new AbortController();
  let done = false;
  const waiting = untilStopped(stop.signal).then(() => {
    done = true;
  });
  await Promise.resolve();
  expect(done).toBe(false);
  stop.abort();
  await waiting;
  await untilStopped(stop.signal);
});
