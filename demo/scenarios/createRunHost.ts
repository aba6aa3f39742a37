import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { parseActionMetadata } from '../../test/stand-ins/workflow/parseActionMetadata.ts';
import type { Conclusion } from '../../test/stand-ins/workflow/runEvent.ts';
import type { QueuedJob, RunHost } from '../../test/stand-ins/workflow/runHost.ts';
import type { World } from '../world/startWorld.ts';

export interface RunHostOptions {
  readonly runId: number;
  readonly directory: string;
  readonly cancelled: AbortSignal;
  readonly lost: AbortSignal;
  readonly onEvent: RunHost['onEvent'];
  readonly onRawLine: (line: string) => void;
  /** A line of a job that a runner elsewhere took. */
  readonly onForeignLine: (job: string, line: string) => void;
}

/** GitHub's side of one run of a workflow in the demo: its contexts, its secrets, its machines. */
export async function createRunHost(world: World, options: RunHostOptions): Promise<RunHost> {
  const metadata = parseActionMetadata(await readFile(join(world.root, 'action.yml'), 'utf8'));
  const { github } = world;
  const sample = join(world.root, 'demo', 'sample-project');
  return {
    action: { name: 'akash-runner/akash-runner', directory: world.root, metadata },
    github: githubContext(world, options.runId),
    event: { repository: { id: github.repositoryId, full_name: github.repository, private: true } },
    secrets: { AKASH_MNEMONIC: world.tenant.mnemonic, RUNNER_TOKEN: github.token },
    vars: { AKASH_NODE: world.rpc, AKASH_CHAIN_ID: world.chainId, AKASH_ALLOW_PRIVATE_HOSTS: 'true' },
    directory: options.directory,
    node: world.node,
    path: [dirname(world.node), '/usr/local/bin', '/usr/bin', '/bin'].join(':'),
    checkout: (workspace) => cp(sample, workspace, { recursive: true }),
    checkoutScript: () => packScript(sample),
    runElsewhere: (job) => runElsewhere(world, options, job),
    hostedLabels: ['ubuntu-latest'],
    cancelled: options.cancelled,
    lost: options.lost,
    onEvent: options.onEvent,
    onRawLine: options.onRawLine,
  };
}

function githubContext({ github }: World, runId: number): Record<string, string> {
  const [owner = ''] = github.repository.split('/');
  return {
    repository: github.repository,
    repository_id: String(github.repositoryId),
    repository_owner: owner,
    run_id: String(runId),
    run_attempt: '1',
    run_number: '1',
    workflow: 'demo',
    event_name: 'push',
    actor: 'octocat',
    ref: 'refs/heads/main',
    ref_name: 'main',
    ref_type: 'branch',
    sha: createHash('sha1').update(String(runId)).digest('hex'),
    server_url: 'https://github.example',
    api_url: github.url,
    graphql_url: `${github.url}/graphql`,
  };
}

/** STAND-IN for actions/checkout on the rented machine: the sample project inside of a script. */
async function packScript(sample: string): Promise<string> {
  const run = promisify(execFile);
  const { stdout } = await run('tar', ['-cz', '-C', sample, '.'], { encoding: 'buffer' });
  return `base64 -d <<'PACKED' | tar -xz\n${stdout.toString('base64')}\nPACKED\n`;
}

async function runElsewhere({ github }: World, options: RunHostOptions, job: QueuedJob): Promise<Conclusion> {
  const { name, labels, steps, env } = job;
  const queued = github.queueJob({ name, labels, steps, env, runId: options.runId });
  queued.pickedUp.then(({ runnerName }) => options.onForeignLine(name, `picked up by runner ${runnerName}`));
  const lost = new Promise<undefined>((resolve) => {
    options.lost.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const finished = await Promise.race([queued.finished, lost]);
  for (const line of finished?.log.trimEnd().split('\n') ?? []) options.onForeignLine(name, line);
  return finished?.conclusion ?? 'failure';
}
