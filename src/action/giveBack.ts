import type { CloseReport } from '../tenant/closeRental.ts';
import { rentalKey, type Stage } from './stage.ts';
import { type State, saveState } from './state.ts';
import { inGroup, tellProgress } from './tellProgress.ts';

/**
 * Closes a rental, sees it closed, and notes that. Needs nothing but the rental's name, and may be repeated.
 * @throws RunnerError CLOSE_UNCONFIRMED, TX_…, and the chain's.
 */
export async function giveBack(stage: Stage, mode: State['mode'], rental: string): Promise<CloseReport> {
  const { actions, context, desk, signal } = stage;
  const key = rentalKey(context, rental);
  const closed = await inGroup(actions, 'Giving back what was rented', () =>
    desk.close(key, tellProgress(actions), signal),
  );
  saveState(actions, { mode, rental, phase: 'closed' });
  return closed;
}
