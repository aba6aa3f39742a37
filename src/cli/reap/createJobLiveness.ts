import { isRunnerError } from '../../base/runnerError.ts';
import type { GithubConnection } from '../../github/connection.ts';
import { isRunLive } from '../../github/isRunLive.ts';
import type { IsJobLive } from '../../tenant/ports.ts';

/** Asks GitHub whether the run behind a tag goes on. A GitHub that does not answer makes it `unknown`: nothing is closed on silence. */
export function createJobLiveness(connection: GithubConnection): IsJobLive {
  return async (tag, signal) => {
    try {
      return (await isRunLive(connection, tag, signal)) ? 'live' : 'ended';
    } catch (error) {
      if (signal?.aborted || !isRunnerError(error)) throw error;
      return 'unknown';
    }
  };
}
