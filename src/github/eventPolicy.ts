import { err, ok, type Result } from '../base/result.ts';
import { RunnerError } from '../base/runnerError.ts';

/** The event of a workflow run, as `GITHUB_EVENT_NAME` and the file at `GITHUB_EVENT_PATH` have it. */
export interface WorkflowEvent {
  readonly name: string;
  readonly payload: unknown;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Whether this event may spend money. Refused are pull requests from forks, in every event that carries one, `pull_request_target`, which
 * runs with secrets on a stranger's wish, and a `workflow_run` that followed a run of a fork. Facts: GitHub's "secure use" guide.
 */
export function checkEvent(event: WorkflowEvent): Result<void, RunnerError<'EVENT_REFUSED'>> {
  const reason = refusalOf(event);
  return reason ? err(new RunnerError('EVENT_REFUSED', { event: event.name, reason })) : ok(undefined);
}

function refusalOf(event: WorkflowEvent): string | undefined {
  if (event.name === 'pull_request_target') return 'it runs with secrets at the wish of whoever opens a pull request';
  const payload = objectOf(event.payload);
  const home = objectOf(payload['repository'])['id'];
  if ('pull_request' in payload && headRepository(payload['pull_request']) !== home) {
    return 'the pull request comes from a fork';
  }
  const followed = objectOf(objectOf(payload['workflow_run'])['head_repository'])['id'];
  if (event.name === 'workflow_run' && (followed === undefined || followed !== home))
    return 'it follows a run of a fork';
  return undefined;
}

/** The number of the repository that the changes come from; undefined when that fork was deleted. */
function headRepository(pullRequest: unknown): unknown {
  const head = objectOf(objectOf(pullRequest)['head']);
  return objectOf(head['repo'])['id'] ?? 'deleted';
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}
