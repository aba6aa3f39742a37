import { describe, expect, it } from 'vitest';
import { compareNumbers } from '../../../../../src/devnet/node/eventQuery/compareNumbers.ts';

describe('compareNumbers', () => {
  it('is exact', () => {
    expect(compareNumbers('5', '5.0')).toBe(0);
    expect(compareNumbers('5.01', '5.1')).toBeLessThan(0);
    expect(compareNumbers('9007199254740993', '9007199254740992')).toBeGreaterThan(0);
    expect(compareNumbers('-1', '0')).toBeLessThan(0);
  });
});
