import type { Machine } from './machine.ts';
import { type Attempt, persist } from './persist.ts';
import { readLines } from './readLines.ts';
import { remoteScript } from './remoteScript.ts';
import { nextAnswer, sendCounted } from './sendCounted.ts';
import { abandonSession, type OpenSession, withSession } from './session.ts';

/** What the machine does: nothing when it has the file, else take it counted, compare, and put it in its place in one move. */
const SNIPPET = `umask 077
[ -d "$D" ] || exit 66
for f in "$@"; do if [ -e "$D/$f" ]; then echo placed; exit 0; fi; done
echo ready
read -r name size hash
t="$D/$name.$$"
head -c "$size" >"$t"
if [ $(($(wc -c <"$t"))) -eq "$size" ] && [ "$(sha256sum <"$t" | head -c 64)" = "$hash" ] && mv "$t" "$D/$name"; then echo placed
else rm -f "$t"; echo bad; fi`;

/**
 * Places a file of mode 0600 in the machine's directory. Its content travels on standard input only, counted and with its SHA-256.
 * @param file.unless names of files of which any, when there, means that it was placed before.
 * @throws RunnerError MACHINE_LOST, MACHINE_RESTARTED (there is no supervisor any more), MACHINE_COMMAND_FAILED.
 */
export function putFile(
  machine: Machine,
  what: string,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly unless: readonly string[] },
  signal?: AbortSignal,
): Promise<void> {
  const command = remoteScript(SNIPPET, ...file.unless);
  const session = () =>
    withSession(machine, command, { stdin: true, signal }, (open) => placeIn(machine, what, open, file, signal));
  return persist(machine, what, session, signal);
}

async function placeIn(
  machine: Machine,
  what: string,
  open: OpenSession,
  file: { readonly name: string; readonly bytes: Uint8Array },
  signal?: AbortSignal,
): Promise<Attempt<void>> {
  const answers = readLines(open.stdout);
  let answer = await nextAnswer(machine, answers, signal);
  if (answer === 'ready') answer = await sendCounted(machine, open, answers, file, signal);
  if (answer === 'placed') return { kind: 'done', value: undefined };
  return abandonSession(machine, what, open);
}
