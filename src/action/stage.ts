import type { Clock } from '../base/clock.ts';
import type { Random } from '../base/random.ts';
import type { GithubAuth, GithubConnection } from '../github/connection.ts';
import type { RentalKey } from '../tenant/rentalId.ts';
import type { Actions } from './actionsPort.ts';
import type { Desk, MachineDoor } from './desk.ts';
import type { RunContext } from './runContext.ts';

/** Where a story plays: the runner's services, the market, the machines, GitHub. Real in `compose.ts`, made up in tests. */
export interface Stage {
  readonly actions: Actions;
  readonly context: RunContext;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly desk: Desk;
  readonly machines: MachineDoor;
  readonly connectGithub: (auth: GithubAuth) => Promise<GithubConnection>;
  readonly clock: Clock;
  readonly random: Random;
  /** Aborts when the runner cancels the step. The handler of the signal then closes what is rented. */
  readonly signal: AbortSignal;
}

/** What makes a rental of this workflow run the one it is. */
export function rentalKey(context: RunContext, rental: string): RentalKey {
  const { repositoryId, runId, runAttempt } = context;
  return { repositoryId, runId, runAttempt, rental };
}
