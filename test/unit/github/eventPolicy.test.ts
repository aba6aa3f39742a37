import { describe, expect, it } from 'vitest';
import { checkEvent } from '../../../src/github/eventPolicy.ts';

const repository = { id: 1, full_name: 'octo-org/widgets' };
const pullRequest = (repo: unknown) => ({ repository, pull_request: { head: { repo }, base: { repo: repository } } });

describe('checkEvent', () => {
  it.each([
    ['push', { repository }],
    ['workflow_dispatch', { repository }],
    ['schedule', undefined],
    ['pull_request', pullRequest(repository)],
    ['workflow_run', { repository, workflow_run: { head_repository: repository } }],
  ])('lets %s of the repository itself pass', (name, payload) => {
    expect(checkEvent({ name, payload })).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ['pull_request', pullRequest({ id: 2 })],
    ['pull_request', pullRequest(null)],
    ['pull_request', { pull_request: null }],
    ['pull_request_review', pullRequest({ id: 2 })],
    ['pull_request_target', pullRequest(repository)],
    ['workflow_run', { repository, workflow_run: { head_repository: { id: 2 } } }],
    ['workflow_run', {}],
  ])('refuses %s with %j', (name, payload) => {
    const judged = checkEvent({ name, payload });
    expect(judged).toMatchObject({ ok: false, error: { kind: 'EVENT_REFUSED', args: { event: name } } });
  });
});
