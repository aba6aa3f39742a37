import { describe, expect, it } from 'vitest';
import { showOutcome } from '../../../../src/cli/frame/showOutcome.ts';

describe('showOutcome', () => {
  it.each([
    ['text', ['for people']],
    ['json', ['{"height":"7"}']],
    ['yaml', ['---', 'height: "7"']],
  ] as const)('writes %s', (format, lines) => {
    const printed: string[] = [];
    showOutcome({ value: { height: 7n }, lines: ['for people'] }, format, (line) => void printed.push(line));
    expect(printed).toEqual(lines);
  });
});
