import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/base/clock.ts';
import { silentLogger } from '../../../../src/base/logger.ts';
import { systemRandom } from '../../../../src/base/random.ts';
import { createJobLiveness } from '../../../../src/cli/reap/createJobLiveness.ts';
import { connectGithub } from '../../../../src/github/connectGithub.ts';
import { type GithubStandIn, startGithub } from '../../../stand-ins/github/startGithub.ts';

let github: GithubStandIn;
beforeEach(async () => {
  github = await startGithub();
});
afterEach(() => github.stop());

async function ask(runId: number, token = github.token) {
  const connection = await connectGithub({
    apiUrl: github.url,
    repository: github.repository,
    auth: { kind: 'token', token },
    clock: systemClock,
    random: systemRandom,
    logger: silentLogger,
  });
  const tag = {
    repositoryId: BigInt(github.repositoryId),
    runId: BigInt(runId),
    runAttempt: 1,
    shortName: 'a',
    index: 0,
  };
  return createJobLiveness(connection)(tag);
}

describe('createJobLiveness', () => {
  it('follows the run', async () => {
    const run = github.createRun();
    expect(await ask(run.id)).toBe('live');
    github.completeRun(run.id);
    expect(await ask(run.id)).toBe('ended');
  });

  it('does not know when GitHub does not say', async () => {
    expect(await ask(github.createRun().id, 'wrong')).toBe('unknown');
  });
});
