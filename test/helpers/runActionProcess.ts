import { spawn } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface EndedAction {
  readonly code: number | null;
  /** Standard output and error, as GitHub's runner reads them. */
  readonly output: string;
  readonly summary: string;
}

const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'];

/**
 * Runs the action's source as a process of its own, as GitHub's runner runs the bundle: inputs and context in the environment, files for
 * what it says. Run 2, attempt 1, of repository octo/repo with id 1.
 * @param directory a temporary one, in which the step gets its own.
 */
export async function runActionProcess(
  directory: string,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<EndedAction> {
  const home = await mkdtemp(join(directory, 'step-'));
  const paths = Object.fromEntries(FILES.map((name) => [name, join(home, name)]));
  await Promise.all(Object.values(paths).map((path) => writeFile(path, '')));
  const given = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const child = spawn(process.execPath, ['--no-warnings', 'src/action/main.ts'], {
    env: { ...githubEnv(home), ...paths, ...given, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const summary = await readFile(join(home, 'GITHUB_STEP_SUMMARY'), 'utf8');
  return { code, output: Buffer.concat(chunks).toString('utf8'), summary };
}

function githubEnv(home: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    RUNNER_TEMP: home,
    GITHUB_WORKSPACE: home,
    GITHUB_REPOSITORY: 'octo/repo',
    GITHUB_REPOSITORY_ID: '1',
    GITHUB_RUN_ID: '2',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'test',
    GITHUB_ACTION: 'step',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'http://127.0.0.1:1',
    'INPUT_JOB-CHECK-RUN-ID': '3',
  };
}
