import * as z from 'zod';
import { RunnerError } from '../base/runnerError.ts';

/** The workflow run that this step belongs to, as GitHub's runner tells it. */
export interface RunContext {
  /** `owner/name`. */
  readonly repository: string;
  readonly repositoryId: bigint;
  readonly runId: bigint;
  readonly runAttempt: number;
  /** The step's id, or the name that the runner made up for it; unique in its job. */
  readonly stepId: string;
  readonly eventName: string;
  readonly apiUrl: string;
  /** Absolute path of the checked-out repository. */
  readonly workspace: string;
  /** A directory that lives as long as the job. */
  readonly tempDirectory: string;
}

const positive = z.string().regex(/^[1-9]\d{0,15}$/);
const shape = z.object({
  GITHUB_REPOSITORY: z.string().min(1),
  GITHUB_REPOSITORY_ID: positive.transform(BigInt),
  GITHUB_RUN_ID: positive.transform(BigInt),
  GITHUB_RUN_ATTEMPT: positive.transform(Number),
  GITHUB_ACTION: z.string().min(1),
  GITHUB_EVENT_NAME: z.string().min(1),
  GITHUB_API_URL: z.url().default('https://api.github.com'),
  GITHUB_WORKSPACE: z.string().min(1),
  RUNNER_TEMP: z.string().min(1),
});

/** @throws RunnerError RUN_VARIABLE_INVALID naming the first variable of GitHub's runner that is missing or malformed. */
export function readRunContext(env: Readonly<Record<string, string | undefined>>): RunContext {
  const parsed = shape.safeParse(env);
  if (!parsed.success) {
    const variable = String(parsed.error.issues[0]?.path[0]);
    throw new RunnerError('RUN_VARIABLE_INVALID', { variable, value: env[variable] ?? '' });
  }
  const given = parsed.data;
  return {
    repository: given.GITHUB_REPOSITORY,
    repositoryId: given.GITHUB_REPOSITORY_ID,
    runId: given.GITHUB_RUN_ID,
    runAttempt: given.GITHUB_RUN_ATTEMPT,
    stepId: given.GITHUB_ACTION,
    eventName: given.GITHUB_EVENT_NAME,
    apiUrl: given.GITHUB_API_URL,
    workspace: given.GITHUB_WORKSPACE,
    tempDirectory: given.RUNNER_TEMP,
  };
}
