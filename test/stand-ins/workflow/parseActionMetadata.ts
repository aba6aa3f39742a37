import { parse } from 'yaml';
import * as z from 'zod';

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const metadata = z.object({
  name: z.string(),
  inputs: z
    .record(z.string(), z.object({ default: scalar.optional(), required: z.boolean().optional() }).loose().nullable())
    .default({}),
  outputs: z.record(z.string(), z.unknown()).default({}),
  runs: z.object({
    using: z.literal('node24'),
    main: z.string(),
    post: z.string().optional(),
    'post-if': z.string().default('always()'),
  }),
});

export type ActionMetadata = z.output<typeof metadata>;

/** What a runner reads in an `action.yml`: the inputs with their defaults, and what to start when. */
export function parseActionMetadata(text: string): ActionMetadata {
  return metadata.parse(parse(text));
}

/**
 * The inputs of one step as the action's process gets them: `INPUT_<NAME>`, upper case, spaces as underscores, dashes kept. Defaults come
 * first, what the step gives wins; a runner passes unknown ones on too (and warns).
 * @param given the step's `with`, already evaluated. @param evaluate for defaults, which may hold expressions.
 */
export function inputVariables(
  action: ActionMetadata,
  given: Readonly<Record<string, string>>,
  evaluate: (text: string) => string,
): Record<string, string> {
  const defaults = Object.entries(action.inputs).map(
    ([name, input]) => [name, evaluate(input?.default ?? '')] as const,
  );
  return Object.fromEntries(
    [...defaults, ...Object.entries(given)].map(([name, value]) => [inputVariable(name), value]),
  );
}

function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
