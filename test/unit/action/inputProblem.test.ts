import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/action/inputProblem.ts';

describe('formatProblem', () => {
  it('names field, value, problem and cure in one line', () => {
    const line = formatProblem({ field: 'cpu', value: 'x', problem: 'is wrong', cure: 'Mend it.' });
    expect(line).toBe('- cpu "x": is wrong. Mend it.');
  });
});
