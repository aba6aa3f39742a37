import type { Machine } from './machine.ts';
import { type Attempt, createPatience } from './persist.ts';
import { remoteScript } from './remoteScript.ts';
import { readOutcome, readSession } from './session.ts';

/** Rounds without news after which a session ends by itself: a snippet whose connection dropped would else live on for ever. */
const IDLE_ROUNDS = 150;
const WHAT = 'reading its log';

/**
 * Prints the log from byte $1 on. It looks for the exit code before it looks at the log's size, so that nothing written before the end is
 * missed. 0: all of it was printed and the work has ended. 75: no news for a while. 66: this is not the container that got the work.
 */
const SNIPPET = `o=$1; k=$2
while [ "$k" -gt 0 ]; do
  [ -e "$D/started" ] || [ -f "$D/work" ] || exit 66
  e=; if [ -f "$D/exit" ]; then e=yes; fi
  n=0; if [ -f "$D/log" ]; then n=$(($(wc -c <"$D/log"))); fi
  if [ "$n" -lt "$o" ]; then exit 66; fi
  if [ "$n" -gt "$o" ]; then
    c=$((n - o)); if [ "$c" -gt 65536 ]; then c=65536; fi
    tail -c "+$((o + 1))" "$D/log" | head -c "$c"
    o=$((o + c))
  elif [ -n "$e" ]; then exit 0
  else k=$((k - 1)); sleep 0.2 2>/dev/null || sleep 1
  fi
done
exit 75`;

/**
 * The log of the machine's work from its first byte to its last, each byte once, over as many connections as it takes. Ends when the work
 * has ended and all of its log was read.
 * @throws RunnerError MACHINE_LOST, MACHINE_RESTARTED (the container lost its work and its log).
 */
export async function* followLog(machine: Machine, signal?: AbortSignal): AsyncGenerator<Uint8Array, void, void> {
  const patience = createPatience(machine, WHAT);
  let offset = 0;
  for (;;) {
    const from = offset;
    const session = readFrom(machine, from, signal);
    try {
      let step = await session.next();
      for (; !step.done; step = await session.next()) {
        offset += step.value.length;
        yield step.value;
      }
      if (step.value.kind === 'done') return;
      if (step.value.kind === 'lapse' && offset === from) await patience.afterLapse(step.value.reason, signal);
      else patience.heard();
    } finally {
      // A reader that leaves early must not leave the session open.
      await session.return({ kind: 'progress' });
    }
  }
}

/** One session's share of the log, and how the session went. */
async function* readFrom(
  machine: Machine,
  offset: number,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, Attempt<void>, void> {
  const opened = await machine.openShell(remoteScript(SNIPPET, offset, IDLE_ROUNDS), { stdin: false }, signal);
  if (!opened.ok) return { kind: 'lapse', reason: opened.error.message };
  try {
    const session = readSession(opened.value);
    yield* session.stdout;
    return await readOutcome(machine, WHAT, session, () => undefined);
  } finally {
    opened.value.close();
  }
}
