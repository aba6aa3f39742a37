import { describeError } from '../../base/runnerError.ts';
import { type Intent, preflight } from '../../chain/money/preflight.ts';
import type { Terminal } from '../terminal.ts';
import type { OpenKey } from './command.ts';

/**
 * Looks whether an intent can be paid for, before anybody is asked and anything is sent.
 * @throws RunnerError the first gap of the preflight; the others are told on standard error.
 */
export async function checkFunds(
  { connection, wallet }: Pick<OpenKey, 'connection' | 'wallet'>,
  intent: Omit<Intent, 'signer'>,
  { clock, signal, complain }: Pick<Terminal, 'clock' | 'signal' | 'complain'>,
): Promise<void> {
  const wanted = { signer: wallet.address, ...intent };
  const checked = await preflight(connection, wanted, { nowMs: clock.now(), signal });
  if (checked.ok) return;
  const [first, ...others] = checked.error;
  for (const gap of others) complain(describeError(gap));
  if (first) throw first;
}
