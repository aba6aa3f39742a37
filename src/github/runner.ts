import * as z from 'zod';
import { RunnerError } from '../base/runnerError.ts';
import type { RunnerScope } from './connection.ts';

/** A self-hosted runner as GitHub tells of it. */
export interface Runner {
  readonly id: number;
  readonly name: string;
  readonly status: 'online' | 'offline';
  /** Works on a job right now; then it cannot be deleted. */
  readonly busy: boolean;
  readonly labels: readonly string[];
  /** Its program's version; GitHub knows it only once the runner has connected. */
  readonly version: string | undefined;
}

export const runnerShape = z
  .object({
    id: z.number(),
    name: z.string(),
    status: z.string(),
    busy: z.boolean(),
    labels: z.array(z.object({ name: z.string() })),
    version: z.string().nullish(),
  })
  .transform(
    (wire): Runner => ({
      id: wire.id,
      name: wire.name,
      status: wire.status === 'online' ? 'online' : 'offline',
      busy: wire.busy,
      labels: wire.labels.map((label) => label.name),
      version: wire.version ?? undefined,
    }),
  );

/** The part of a route before `/actions/runners`. */
export function scopePath(scope: RunnerScope): `/${string}` {
  if (scope.kind === 'organization') return `/orgs/${encodeURIComponent(scope.organization)}`;
  return `/repos/${encodeURIComponent(scope.repository.owner)}/${encodeURIComponent(scope.repository.name)}`;
}

/** Reads an answer of GitHub by its shape. @throws RunnerError GITHUB_ANSWER_UNKNOWN naming the first field that is wrong. */
export function parseAnswer<Shape extends z.ZodType>(shape: Shape, answer: unknown, operation: string): z.infer<Shape> {
  const parsed = shape.safeParse(answer);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new RunnerError('GITHUB_ANSWER_UNKNOWN', { operation, field });
}
