import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Terminal } from '../terminal.ts';

/** Where commands keep what they must still know after they were killed. The XDG Base Directory specification names the place. */
export function stateDirectoryOf({ stateDir }: { readonly stateDir?: string }, env: Terminal['env']): string {
  const base = env['XDG_STATE_HOME'] || join(env['HOME'] || homedir(), '.local', 'state');
  return stateDir ?? join(base, 'akash-runner');
}
