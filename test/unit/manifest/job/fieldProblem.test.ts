import { expect, it } from 'vitest';
import { fieldProblemsError } from '../../../../src/manifest/job/fieldProblem.ts';

it('names every field, value and cure in one user error', () => {
  const error = fieldProblemsError([
    { code: 'CPU_INVALID', field: 'cpu', value: 'many', problem: 'is wrong', cure: 'Write 4.' },
    { code: 'SIZE_INVALID', field: 'memory', value: '1', problem: 'is small', cure: 'Write 8Gi.' },
  ]);
  expect(error).toMatchObject({ kind: 'JOB_REQUIREMENTS_INVALID', fault: 'user', args: { count: 2 } });
  for (const part of ['cpu', '"many"', 'Write 4.', 'memory', 'Write 8Gi.']) expect(error.message).toContain(part);
});
