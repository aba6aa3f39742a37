import type { Clock } from '../base/clock.ts';
import type { Logger } from '../base/logger.ts';
import type { Random } from '../base/random.ts';

/** A repository by the two parts of its full name. */
export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/** How we show GitHub who we are. A token must be one of a person or an App: the `GITHUB_TOKEN` of a job can only read runs and jobs. */
export type GithubAuth =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'app'; readonly appId: string; readonly privateKey: string };

/** One request: the route as GitHub's documentation writes it, with its placeholders in `parameters`. */
export interface GithubRequest {
  readonly route: `${'GET' | 'POST' | 'DELETE'} /${string}`;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** What every verb of this folder works on. Made by `connectGithub`. */
export interface GithubConnection {
  readonly repository: RepositoryName;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** Sends once and returns the parsed body; throws what octokit throws. Only `callGithub` uses it. */
  send(request: GithubRequest, signal: AbortSignal | undefined): Promise<unknown>;
}

/** Where runners are registered: at one repository (always in its group 1), or in a group of an organisation. */
export type RunnerScope =
  | { readonly kind: 'repository'; readonly repository: RepositoryName }
  | { readonly kind: 'organization'; readonly organization: string; readonly groupId: number };
