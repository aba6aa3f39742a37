import { isRunnerError } from '../../base/runnerError.ts';
import type { ChainConnection, CheckedTx } from '../connection/chainConnection.ts';
import type { BroadcastResult, SignedTx } from './signer.ts';

/**
 * Hands the bytes to the preferred node, and to the next only while no node has given a clear answer. A refusal counts as one only when
 * nobody before may have taken the bytes: a second node also refuses what the first has already brought into a block.
 */
export async function broadcastInTurn(
  connection: ChainConnection,
  { bytes, hash }: Pick<SignedTx, 'bytes' | 'hash'>,
  signal?: AbortSignal,
): Promise<BroadcastResult> {
  const count = connection.endpoints.length;
  for (let attempt = 0; attempt < count; attempt++) {
    const answer = await ask(connection, bytes, 0, signal);
    if (answer?.code === 0) return { kind: 'sent', hash };
    if (answer && attempt === 0) return refusal(answer);
  }
  return { kind: 'unknown', hash };
}

/** Hands the bytes to all nodes at once and returns with the first that takes them: for the signal handler, which has a second. */
export async function broadcastEverywhere(
  connection: ChainConnection,
  { bytes, hash }: Pick<SignedTx, 'bytes' | 'hash'>,
  signal?: AbortSignal,
): Promise<BroadcastResult> {
  const asked = connection.endpoints.map((_, attempt) => ask(connection, bytes, attempt, signal));
  const taken = asked.map(async (answer) => ((await answer)?.code === 0 ? undefined : Promise.reject(hash)));
  const sent = await Promise.any(taken).then(
    () => true,
    () => false,
  );
  if (sent) return { kind: 'sent', hash };
  signal?.throwIfAborted();
  const answers = await Promise.all(asked);
  const refused = answers.find((answer) => answer !== undefined);
  return refused && !answers.includes(undefined) ? refusal(refused) : { kind: 'unknown', hash };
}

function refusal({ hash, codespace, code, log }: CheckedTx): BroadcastResult {
  return { kind: 'refused', hash, codespace, code, log };
}

/** The node's verdict, or undefined when none came. */
async function ask(
  connection: ChainConnection,
  bytes: Uint8Array,
  attempt: number,
  signal?: AbortSignal,
): Promise<CheckedTx | undefined> {
  try {
    return await connection.broadcastTxSync(bytes, signal, attempt);
  } catch (error) {
    if (signal?.aborted || !isRunnerError(error)) throw error;
    return undefined;
  }
}
