import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseActionMetadata } from '../stand-ins/workflow/parseActionMetadata.ts';
import { parseWorkflow } from '../stand-ins/workflow/parseWorkflow.ts';
import type { RunEvent } from '../stand-ins/workflow/runEvent.ts';
import type { QueuedJob } from '../stand-ins/workflow/runHost.ts';
import { runWorkflow } from '../stand-ins/workflow/runWorkflow.ts';

/** An action that does one thing of each kind that a runner must understand. */
const ACTION = `
import { appendFileSync } from 'node:fs';
const put = (file, text) => appendFileSync(process.env[file], text + '\\n');
if (process.env.STATE_pid) {
  console.log('post of ' + process.env.STATE_pid + ' with ' + process.env.INPUT_MODE);
} else {
  put('GITHUB_STATE', 'pid=me');
  put('GITHUB_OUTPUT', 'label=L1');
  put('GITHUB_OUTPUT', 'leak=' + process.env.INPUT_KEY);
  put('GITHUB_ENV', 'FROM_ACTION=yes');
  put('GITHUB_STEP_SUMMARY', '# done');
  console.log('::add-mask::hidden-value');
  console.log('key ' + process.env.INPUT_KEY + ' and hidden-value, default ' + process.env.INPUT_MODE);
  console.log('::stop-commands::t0k3n');
  console.log('::add-mask::plain');
  console.log('::t0k3n::');
  if (process.env.INPUT_HANG === 'polite') {
    process.once('SIGINT', () => { console.log('interrupted'); process.exit(130); });
    setInterval(() => undefined, 1000);
  }
  console.log('::notice::ready');
  if (process.env.INPUT_FAIL === 'yes') process.exit(3);
}
`;
const METADATA = `
name: fake
inputs: { key: {}, hang: {}, fail: {}, mode: { default: "run-\${{ github.run_id }}" } }
runs: { using: node24, main: index.mjs, post: index.mjs }
`;

/** GitHub's braces, written so that no one takes them for a template string's. */
const expression = (text: string) => `\${{ ${text} }}`;

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'workflow-stand-in-'));
  await mkdir(join(directory, 'action'));
  await writeFile(join(directory, 'action', 'index.mjs'), ACTION);
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** `then` is what befalls the run when the action says that it is ready, or how a job elsewhere ends. */
function start(text: string, then?: 'cancel' | 'lose' | 'failure') {
  const events: RunEvent[] = [];
  const queued: QueuedJob[] = [];
  const cancel = new AbortController();
  const lose = new AbortController();
  const done = runWorkflow(parseWorkflow(text), {
    action: { name: 'me/fake', directory: join(directory, 'action'), metadata: parseActionMetadata(METADATA) },
    github: { run_id: '7', run_attempt: '1', repository: 'o/r' },
    event: { action: 'opened' },
    secrets: { KEY: 'very-secret' },
    vars: {},
    directory: join(directory, 'run'),
    node: process.execPath,
    path: process.env['PATH'] ?? '',
    checkout: (workspace) => writeFile(join(workspace, 'source.txt'), 'checked out'),
    checkoutScript: async () => 'echo here',
    runElsewhere: async (job) => {
      queued.push(job);
      return then === 'failure' ? then : 'success';
    },
    hostedLabels: ['ubuntu-latest'],
    cancelled: cancel.signal,
    lost: lose.signal,
    onEvent: (event) => {
      events.push(event);
      const line = event.kind === 'line' ? event.text : '';
      if (line === 'ready' && then === 'cancel') cancel.abort();
      if (line === 'ready' && then === 'lose') lose.abort();
    },
  });
  const lines = () => events.flatMap((event) => (event.kind === 'line' ? [event.text] : []));
  return { done, events, queued, lines };
}

const one = (steps: string, more = '') =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n${more}    steps:\n${steps.replace(/^/gm, '      ')}\n`;

describe('runWorkflow', () => {
  it('runs steps in order with inputs, outputs, env, state, masks and post', async () => {
    const run = start(
      one(
        [
          '- uses: actions/checkout@v4',
          '- uses: me/fake@v0',
          '  id: act',
          `  with: { key: "${expression('secrets.KEY')}" }`,
          `- run: echo "$(cat source.txt) $FROM_ACTION ${expression('steps.act.outputs.label')}"`,
        ].join('\n'),
        `    outputs: { label: "${expression('steps.act.outputs.label')}", leak: "${expression('steps.act.outputs.leak')}" }\n`,
      ),
    );
    const { conclusion, jobs } = await run.done;
    expect(conclusion).toBe('success');
    expect(run.lines()).toContain('key *** and ***, default run-7');
    expect(run.lines()).toContain('checked out yes L1');
    expect(run.lines()).toContain('::add-mask::plain');
    expect(run.lines().at(-1)).toBe('post of me with run-7');
    expect(jobs['a']?.outputs).toEqual({ label: 'L1', leak: '' });
    expect(jobs['a']?.steps.find((step) => step.id === 'act')?.summary).toBe('# done\n');
  });

  it('fails the job at a failing step, skips the rest, and still runs post and always()', async () => {
    const run = start(
      one('- uses: me/fake@v0\n  with: { fail: "yes" }\n- run: echo never\n- run: echo tidy\n  if: always()'),
    );
    const { conclusion, jobs } = await run.done;
    expect(conclusion).toBe('failure');
    expect(jobs['a']?.steps.map((step) => [step.outcome, step.exitCode])).toEqual([
      ['failure', 3],
      ['skipped', 0],
      ['success', 0],
      ['success', 0],
    ]);
    expect(run.lines()).toContain('tidy');
    expect(run.lines()).not.toContain('never');
  });

  it('cancels a step with SIGINT and runs its post step', async () => {
    const run = start(one('- uses: me/fake@v0\n  with: { hang: polite }\n- run: echo never'), 'cancel');
    const { conclusion, jobs } = await run.done;
    expect(conclusion).toBe('cancelled');
    expect(jobs['a']?.steps[0]).toMatchObject({ outcome: 'cancelled', exitCode: 130 });
    expect(run.lines().slice(-2)).toEqual(['interrupted', 'post of me with run-7']);
  });

  it('loses everything with the machine: no post step', async () => {
    const run = start(one('- uses: me/fake@v0\n  with: { hang: polite }'), 'lose');
    const { conclusion, jobs } = await run.done;
    expect(conclusion).toBe('failure');
    expect(jobs['a']?.steps.map((step) => step.exitCode)).toEqual([137]);
    expect(run.lines().some((line) => line.startsWith('post'))).toBe(false);
  });

  it('hands a job with foreign labels to the queue and stops afterwards with if: always()', async () => {
    const run = start(
      `
on: push
jobs:
  start:
    runs-on: ubuntu-latest
    outputs: { label: "${expression('steps.s.outputs.label')}" }
    steps: [{ id: s, run: 'echo label=rented-1 >> $GITHUB_OUTPUT' }]
  work:
    needs: start
    runs-on: ${expression('needs.start.outputs.label')}
    env: { WHO: "${expression('needs.start.result')}" }
    steps: [{ uses: actions/checkout@v4 }, { name: tests, run: 'echo ${expression('github.run_id')}' }]
  stop:
    needs: [start, work]
    if: always()
    runs-on: ubuntu-latest
    steps: [{ run: 'echo stopped after ${expression('needs.work.result')}' }]
`,
      'failure',
    );
    expect((await run.done).conclusion).toBe('failure');
    expect(run.queued).toEqual([
      {
        name: 'work',
        labels: ['rented-1'],
        env: { WHO: 'success' },
        steps: [
          { name: 'actions/checkout@v4', run: 'echo here' },
          { name: 'tests', run: 'echo 7' },
        ],
      },
    ]);
    expect(run.lines()).toEqual(['stopped after failure']);
  });

  it('refuses an action that is not the one under test', async () => {
    await expect(start(one('- uses: some/other@v1')).done).rejects.toThrow(TypeError);
  });
});
