import * as z from 'zod';
import type { Result } from '../base/result.ts';
import { backoffMs } from '../base/retry.ts';
import { RunnerError } from '../base/runnerError.ts';
import { callGithub, type GithubFailure } from './callGithub.ts';
import type { GithubConnection, RunnerScope } from './connection.ts';
import { deleteRunner } from './deleteRunner.ts';
import { findRunner } from './findRunner.ts';
import { githubError } from './githubError.ts';
import { parseAnswer, runnerShape, scopePath } from './runner.ts';

/** The identity of one runner for one job. `encoded` is a secret: whoever holds it is that runner. */
export interface JitConfig {
  readonly runnerId: number;
  readonly runnerName: string;
  readonly encoded: string;
}

export interface JitRequest {
  /** Unique in the scope, at most 64 characters; journalled by the caller before this call. */
  readonly name: string;
  /** 1 to 100; GitHub adds none of its own to a JIT runner. */
  readonly labels: readonly string[];
}

const operation = 'register a runner for one job';
const answerShape = z.object({ runner: runnerShape, encoded_jit_config: z.string().min(1) });
const ATTEMPTS = 4;
const BACKOFF = { firstDelayMs: 500, maxDelayMs: 8_000 };
/** After these the runner may be registered although we hold no config. A config cannot be asked for twice. */
const UNSURE: ReadonlySet<GithubFailure['kind']> = new Set(['unreachable', 'unavailable', 'conflict']);

/**
 * Registers a runner for one job, at once and as offline, and returns its config. When the answer is lost, or the name is taken by an
 * earlier try of ours, that runner is deleted and another is minted under the same name.
 * @throws RunnerError RUNNER_NAME_TAKEN when the runner of that name works on a job; GITHUB_… otherwise.
 */
export async function mintJitConfig(
  connection: GithubConnection,
  scope: RunnerScope,
  wanted: JitRequest,
  signal?: AbortSignal,
): Promise<JitConfig> {
  for (let attempt = 1; ; attempt++) {
    const minted = await mintOnce(connection, scope, wanted, signal);
    if (minted.ok) return minted.value;
    if (attempt >= ATTEMPTS || !mayPass(minted.error)) throw githubError(minted.error);
    connection.logger.info('the answer to the runner registration was lost or refused; minting again', { attempt });
    if (UNSURE.has(minted.error.kind)) await deleteByName(connection, scope, wanted.name, signal);
    await connection.clock.sleep(delayOf(connection, minted.error, attempt), signal);
  }
}

async function mintOnce(
  connection: GithubConnection,
  scope: RunnerScope,
  wanted: JitRequest,
  signal: AbortSignal | undefined,
): Promise<Result<JitConfig, GithubFailure>> {
  const answer = await callGithub(connection, operation, jitRequest(scope, wanted), signal);
  if (!answer.ok) return answer;
  const { runner, encoded_jit_config: encoded } = parseAnswer(answerShape, answer.value, operation);
  return { ok: true, value: { runnerId: runner.id, runnerName: runner.name, encoded } };
}

function jitRequest(scope: RunnerScope, wanted: JitRequest) {
  // Group 1 is "Default", the only one a repository has; GitHub has no default for this field.
  const runner_group_id = scope.kind === 'organization' ? scope.groupId : 1;
  return {
    route: `POST ${scopePath(scope)}/actions/runners/generate-jitconfig`,
    parameters: { name: wanted.name, runner_group_id, labels: [...wanted.labels], work_folder: '_work' },
  } as const;
}

async function deleteByName(
  connection: GithubConnection,
  scope: RunnerScope,
  name: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const left = await findRunner(connection, scope, name, signal);
  if (!left) return;
  const deletion = await deleteRunner(connection, scope, left.id, signal);
  if (deletion === 'busy') throw new RunnerError('RUNNER_NAME_TAKEN', { name });
}

function mayPass(failure: GithubFailure): boolean {
  return UNSURE.has(failure.kind) || failure.kind === 'limited';
}

function delayOf(connection: GithubConnection, failure: GithubFailure, attempt: number): number {
  if (failure.kind === 'conflict') return 0;
  return failure.retryAfterMs ?? backoffMs({ ...BACKOFF, random: connection.random }, attempt);
}
