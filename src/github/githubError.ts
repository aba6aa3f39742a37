import { RunnerError } from '../base/runnerError.ts';
import type { GithubFailure } from './callGithub.ts';

/** A failure that nobody can weigh any more, as the error of the catalogue. */
export function githubError(failure: GithubFailure): RunnerError {
  const { operation, status } = failure;
  switch (failure.kind) {
    case 'unreachable':
      return new RunnerError('GITHUB_UNREACHABLE', { operation });
    case 'unavailable':
      return new RunnerError('GITHUB_UNAVAILABLE', { operation, status });
    case 'unauthorized':
      return new RunnerError('GITHUB_UNAUTHORIZED', { operation });
    // GitHub hides what a token may not see behind 404.
    case 'forbidden':
    case 'missing':
      return new RunnerError('GITHUB_FORBIDDEN', { operation, status });
    case 'limited':
      return new RunnerError('GITHUB_LIMITED', { operation, seconds: Math.ceil((failure.retryAfterMs ?? 0) / 1000) });
    default:
      return new RunnerError('GITHUB_REFUSED', { operation, status });
  }
}
