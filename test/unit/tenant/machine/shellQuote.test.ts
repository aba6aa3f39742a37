import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellQuote } from '../../../../src/tenant/machine/shellQuote.ts';

describe('shellQuote', () => {
  it('gives a shell back what it was given', () => {
    const text = fc.string({ unit: 'binary' }).filter((one) => !one.includes('\0'));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), (words) => {
        const line = `printf '%s\\0' ${words.map(shellQuote).join(' ')}`;
        expect(execFileSync('sh', ['-c', line], { encoding: 'utf8' })).toBe(`${words.join('\0')}\0`);
      }),
      { numRuns: 20 },
    );
  });
});
