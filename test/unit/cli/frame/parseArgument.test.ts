import { describe, expect, it } from 'vitest';
import { parseArgument } from '../../../../src/cli/frame/parseArgument.ts';
import { parseValue } from '../../../../src/cli/frame/parseValue.ts';

describe('parseArgument', () => {
  it('reads, or names what is wrong', () => {
    expect(parseArgument('dseq', '7', parseValue.dseq)).toBe(7n);
    expect(() => parseArgument('dseq', 'x', parseValue.dseq)).toThrow(
      expect.objectContaining({ kind: 'CLI_ARGUMENT_INVALID', args: expect.objectContaining({ option: 'dseq' }) }),
    );
    expect(() => parseArgument('dseq', 'x', () => JSON.parse('{'))).toThrow(SyntaxError);
  });
});
