import { err, ok, type Result } from '../base/result.ts';
import { describeError } from '../base/runnerError.ts';
import { giveBack } from './giveBack.ts';
import { publish } from './publish.ts';
import { closedNumbers } from './rentalNumbers.ts';
import type { Report } from './report.ts';
import type { Stage } from './stage.ts';

/** Adds to the report what became known. */
export type Note = (known: Partial<Report>) => void;

/**
 * Does the work of a rental, gives the machine back whatever happened, and publishes what is known of both. The work's error counts more
 * than the close's, which is then only printed: the post step tries again. After a cancel nothing is done here, since the handler of the
 * signal closes and the process is about to end.
 */
export async function settle(
  stage: Stage,
  start: Pick<Report, 'mode' | 'rental'>,
  work: (note: Note) => Promise<void>,
): Promise<Report> {
  let report: Report = { ...start, phasesMs: {} };
  const worked = await attempt(() =>
    work((known) => {
      report = { ...report, ...known, phasesMs: { ...report.phasesMs, ...known.phasesMs } };
    }),
  );
  if (stage.signal.aborted) throw stage.signal.reason;
  const closed = await attempt(() => giveBack(stage, start.mode, start.rental));
  if (closed.ok) report = closedNumbers(report, closed.value);
  await publish(stage.actions, report);
  if (!worked.ok && !closed.ok) stage.actions.error(describeError(closed.error));
  if (!worked.ok) throw worked.error;
  if (!closed.ok) throw closed.error;
  return report;
}

async function attempt<Value>(work: () => Promise<Value>): Promise<Result<Value, unknown>> {
  try {
    return ok(await work());
  } catch (error) {
    return err(error);
  }
}
