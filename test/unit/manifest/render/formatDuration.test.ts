import { describe, expect, it } from 'vitest';
import { formatDuration } from '../../../../src/manifest/render/formatDuration.ts';

describe('formatDuration', () => {
  it.each([
    [86_400_000, '24h'],
    [5_400_000, '90m'],
    [1000, '1s'],
    [1500, '1500ms'],
    [0.5, '500000ns'],
    [1.000001, '1ms1ns'],
  ])('%s ms is %s', (ms, text) => expect(formatDuration(ms)).toBe(text));
});
