import type { CommandFiles } from './runEvent.ts';

export interface StepEnvironment {
  readonly github: Readonly<Record<string, string>>;
  readonly path: string;
  readonly home: string;
  readonly temp: string;
  readonly workspace: string;
  readonly eventPath: string;
  readonly actionPath: string;
  readonly files: CommandFiles;
  /** What the workflow, the job, the step and `GITHUB_ENV` set, the last one winning. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The whole environment of a step's process, made from nothing, so that no variable of the surrounding shell can help or hide.
 * Every text of the `github` context but the token becomes `GITHUB_<NAME>`.
 */
export function stepEnvironment(options: StepEnvironment): Record<string, string> {
  const github = Object.entries(options.github)
    .filter(([name]) => name !== 'token')
    .map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, value]);
  return {
    PATH: options.path,
    HOME: options.home,
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'hosted-stand-in',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: options.temp,
    RUNNER_TOOL_CACHE: options.temp,
    ...Object.fromEntries(github),
    GITHUB_WORKSPACE: options.workspace,
    GITHUB_EVENT_PATH: options.eventPath,
    GITHUB_ACTION_PATH: options.actionPath,
    ...options.files,
    ...options.env,
  };
}
