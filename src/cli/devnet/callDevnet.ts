import { withDeadline } from '../../base/abort.ts';
import { RunnerError } from '../../base/runnerError.ts';
import type { Terminal } from '../terminal.ts';

/** A million blocks, or a chain of a hundred thousand, take their time. */
const DEADLINE_MS = 600_000;

interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly message?: unknown; readonly data?: unknown };
}

/**
 * One call of a `devnet_*` method.
 * @param node the devnet's RPC, `http://127.0.0.1:26657`.
 * @throws RunnerError CLI_DEVNET_UNREACHABLE, CLI_DEVNET_REFUSED, DEADLINE_EXCEEDED; the terminal's reason when it is stopped.
 */
export async function callDevnet<Result>(
  { clock, signal }: Pick<Terminal, 'clock' | 'signal'>,
  node: string,
  method: string,
  params: object,
): Promise<Result> {
  const work = (limit: AbortSignal) => post(node, method, params, limit);
  const { result, error } = await withDeadline({ what: method, deadlineMs: DEADLINE_MS, clock, signal }, work);
  if (!error) return result as Result;
  throw new RunnerError('CLI_DEVNET_REFUSED', {
    method,
    reason: String(error.data || error.message).replace(/\.$/, ''),
  });
}

async function post(node: string, method: string, params: object, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(node, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      signal,
    });
    return (await response.json()) as Answer;
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    throw new RunnerError('CLI_DEVNET_UNREACHABLE', { node, reason: reasonOf(cause) }, { cause });
  }
}

function reasonOf(cause: unknown): string {
  const { code } = ((cause as Error).cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : 'no JSON came back';
}
