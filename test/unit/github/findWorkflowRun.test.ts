import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findWorkflowRun } from '../../../src/github/findWorkflowRun.ts';
import { type GithubStandIn, startGithub } from '../../stand-ins/github/startGithub.ts';
import { connect, kindOf } from './support.ts';

let github: GithubStandIn;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github.stop());

describe('findWorkflowRun', () => {
  it('tells the latest attempt and its state', async () => {
    const connection = await connect(github);
    const { id } = github.createRun();
    expect(await findWorkflowRun(connection, BigInt(id))).toMatchObject({ id, attempt: 1, status: 'in_progress' });
    github.completeRun(id, 'failure');
    expect(await findWorkflowRun(connection, BigInt(id))).toMatchObject({ status: 'completed', conclusion: 'failure' });
    github.rerun(id);
    expect(await findWorkflowRun(connection, BigInt(id))).toMatchObject({ attempt: 2, conclusion: undefined });
  });

  it('is undefined for a run that GitHub does not have', async () => {
    expect(await findWorkflowRun(await connect(github), 1n)).toBeUndefined();
  });

  it('throws when GitHub does not let us look', async () => {
    github.failNext({ method: 'GET', path: /runs/, when: 'before', status: 401 });
    expect(await kindOf(findWorkflowRun(await connect(github), 1n))).toBe('GITHUB_UNAUTHORIZED');
  });
});
