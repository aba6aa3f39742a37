import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../../src/base/logger.ts';

describe('silentLogger', () => {
  it('takes lines of every level and gives nothing', () => {
    const levels = ['debug', 'info', 'warn', 'error'] as const;
    expect(levels.map((level) => silentLogger[level]('line', { height: 1n }))).toEqual(levels.map(() => undefined));
  });
});
