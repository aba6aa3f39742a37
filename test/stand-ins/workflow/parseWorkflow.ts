import { parse } from 'yaml';
import * as z from 'zod';

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const texts = z.record(z.string(), scalar);
const condition = scalar.optional();
const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

const step = z
  .strictObject({
    id: z.string().optional(),
    name: z.string().optional(),
    if: condition,
    uses: z.string().optional(),
    run: z.string().optional(),
    shell: z.string().optional(),
    'working-directory': z.string().optional(),
    'continue-on-error': z.boolean().default(false),
    'timeout-minutes': z.number().optional(),
    with: texts.default({}),
    env: texts.default({}),
  })
  .refine((one) => (one.uses === undefined) !== (one.run === undefined), 'a step has either uses or run');

const job = z.strictObject({
  name: z.string().optional(),
  needs: oneOrMore.default([]),
  if: condition,
  'runs-on': oneOrMore,
  permissions: z.unknown().optional(),
  concurrency: z.unknown().optional(),
  environment: z.unknown().optional(),
  'timeout-minutes': z.number().optional(),
  env: texts.default({}),
  outputs: texts.default({}),
  steps: z.array(step).min(1),
});

const workflow = z.strictObject({
  name: z.string().default('workflow'),
  'run-name': z.string().optional(),
  on: z.unknown(),
  permissions: z.unknown().optional(),
  concurrency: z.unknown().optional(),
  env: texts.default({}),
  jobs: z.record(z.string(), job),
});

export type Workflow = z.output<typeof workflow>;
export type Job = z.output<typeof job>;
export type Step = z.output<typeof step>;

/**
 * A workflow file as this stand-in understands it. Whatever it does not understand (a matrix, a service container, a misspelt key) is
 * refused, so that a file that is driven here was driven whole.
 */
export function parseWorkflow(text: string): Workflow {
  // YAML 1.2 reads the bare word `on` as text, as GitHub does.
  return workflow.parse(parse(text));
}

/** The jobs in an order in which each comes after those it needs. @throws TypeError for a name that is no job, or a circle. */
export function orderJobs(jobs: Workflow['jobs']): string[] {
  const ordered: string[] = [];
  const visit = (name: string, trail: readonly string[]): void => {
    if (ordered.includes(name)) return;
    const one = jobs[name];
    if (!one || trail.includes(name)) throw new TypeError(`job "${trail.at(-1) ?? name}" needs "${name}"`);
    for (const needed of one.needs) visit(needed, [...trail, name]);
    ordered.push(name);
  };
  for (const name of Object.keys(jobs)) visit(name, []);
  return ordered;
}
