import type { Machine } from './machine.ts';
import { remoteScript } from './remoteScript.ts';
import { readOutcome, withSession } from './session.ts';

/** absent: no supervisor (yet). waiting: it waits for work. started: its work runs. exited: its work has ended. */
export type MachineState = 'absent' | 'waiting' | 'started' | 'exited' | 'unreachable';

const STATES: readonly string[] = ['absent', 'waiting', 'started', 'exited'];
const SNIPPET = `if [ -f "$D/exit" ]; then echo exited
elif [ -e "$D/started" ] || [ -f "$D/work" ]; then echo started
elif [ -d "$D" ]; then echo waiting
else echo absent; fi`;

/** Asks once how far the machine is. */
export async function readMachineState(machine: Machine, signal?: AbortSignal): Promise<MachineState> {
  const command = remoteScript(SNIPPET);
  const answer = await withSession(machine, command, { stdin: false, signal }, async (open) => {
    let text = '';
    for await (const bytes of open.stdout) text = (text + Buffer.from(bytes).toString('utf8')).slice(0, 100);
    return readOutcome(machine, 'asking for its state', open, () => text.trim());
  });
  return answer.kind === 'done' && STATES.includes(answer.value) ? (answer.value as MachineState) : 'unreachable';
}
