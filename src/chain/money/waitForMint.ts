import type { Clock } from '../../base/clock.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { isRunnerError, RunnerError } from '../../base/runnerError.ts';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { formatCoin } from '../protocol/coin.ts';
import { getMintStatus } from '../query/getMintStatus.ts';
import type { LedgerView } from '../query/ledgerView.ts';
import { listLedgerRecords } from '../query/listLedgerRecords.ts';

export type ExecutedExchange = Extract<LedgerView, { state: 'executed' }>;
type CanceledExchange = Extract<LedgerView, { state: 'canceled' }>;

export interface MintWait {
  /** Who asked for the exchange. */
  readonly owner: string;
  /** The block that holds the transaction. */
  readonly height: bigint;
  readonly deadlineMs: number;
  readonly clock: Clock;
  /** Between two looks. Default one second. */
  readonly pollMs?: number;
  readonly signal?: AbortSignal;
}

/**
 * Waits until every exchange that an account asked for in a block, minting or burning, is carried out.
 * @returns the exchanges; or MINT_CANCELED with the chain's reason, the coins being back; or MINT_STALLED with what keeps it when the
 *   deadline passes, the wish being queued still.
 * @throws what a read throws, and the signal's reason.
 */
export async function waitForMint(
  connection: ChainConnection,
  wait: MintWait,
): Promise<Result<readonly ExecutedExchange[], RunnerError<'MINT_CANCELED' | 'MINT_STALLED'>>> {
  const { owner, height, clock, deadlineMs, signal } = wait;
  const endMs = clock.now() + deadlineMs;
  for (;;) {
    signal?.throwIfAborted();
    const all = await listLedgerRecords(connection, { source: owner }, signal);
    const records = all.filter(({ id }) => id.height === height);
    const canceled = records.find((record): record is CanceledExchange => record.state === 'canceled');
    if (canceled) return err(cancellation(owner, canceled));
    const executed = records.filter((record): record is ExecutedExchange => record.state === 'executed');
    if (records.length > 0 && executed.length === records.length) return ok(executed);
    const leftMs = endMs - clock.now();
    if (leftMs <= 0) return err(await stall(connection, wait, records.length > 0));
    await clock.sleep(Math.min(wait.pollMs ?? 1_000, leftMs), signal);
  }
}

function cancellation(owner: string, { burn, reason }: CanceledExchange): RunnerError<'MINT_CANCELED'> {
  return new RunnerError('MINT_CANCELED', { owner, coins: formatCoin(burn), reason });
}

async function stall(
  connection: ChainConnection,
  wait: MintWait,
  isQueued: boolean,
): Promise<RunnerError<'MINT_STALLED'>> {
  const { owner, height, deadlineMs: ms, signal } = wait;
  const reason = isQueued ? await findHold(connection, signal) : 'not_on_ledger';
  return new RunnerError('MINT_STALLED', { owner, height, ms, reason });
}

/** What keeps the exchange: halt_cr, halt_oracle, or its epoch that has not come. Without a fresh price the node cannot even tell its status. */
async function findHold(connection: ChainConnection, signal: AbortSignal | undefined): Promise<string> {
  try {
    const { state } = await getMintStatus(connection, signal);
    return state === 'healthy' || state === 'warning' ? 'epoch_not_reached' : state;
  } catch (error) {
    if (isRunnerError(error, 'QUERY_FAILED')) return 'halt_oracle';
    throw error;
  }
}
