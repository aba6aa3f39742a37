import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scenarios } from '../../demo/scenarios/scenarios.ts';
import { parseActionMetadata } from '../stand-ins/workflow/parseActionMetadata.ts';
import { orderJobs, parseWorkflow } from '../stand-ins/workflow/parseWorkflow.ts';

const action = parseActionMetadata(readFileSync('action.yml', 'utf8'));
const files = ['examples/workflows', 'demo/workflows'].flatMap((folder) =>
  readdirSync(folder).map((name) => join(folder, name)),
);

describe.each(files)('%s', (file) => {
  const workflow = parseWorkflow(readFileSync(file, 'utf8'));
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const ours = steps.filter((step) => step.uses?.startsWith('akash-runner/akash-runner@'));

  it('names only inputs and outputs that the action has', () => {
    expect(ours.length).toBeGreaterThan(0);
    for (const step of ours) expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with)));
    const used = [...readFileSync(file, 'utf8').matchAll(/steps\.\w+\.outputs\.([\w-]+)/g)].map((match) => match[1]);
    expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(used));
  });

  it('asks for no more rights than reading, and can be ordered', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(orderJobs(workflow.jobs)).toHaveLength(Object.keys(workflow.jobs).length);
  });

  it('takes secrets from the repository only', () => {
    for (const step of ours) expect(step.with['mnemonic']).toMatch(/^\$\{\{ secrets\.\w+ \}\}$/);
  });
});

describe('the scenarios of the demo', () => {
  it('are the five, and drive every example', () => {
    expect(scenarios.map((one) => one.name)).toEqual(['run', 'run-failing', 'runner', 'cancelled', 'killed']);
    expect([...new Set(scenarios.map((one) => one.file))].sort()).toEqual([...files].sort());
  });
});
