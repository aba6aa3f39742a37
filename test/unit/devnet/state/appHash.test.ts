import { describe, expect, it } from 'vitest';
import { nextAppHash } from '../../../../src/devnet/state/appHash.ts';

const START = new Uint8Array(32);
const entry = (text: string) => ({ value: text, text });
const hex = (changes: Parameters<typeof nextAppHash>[1], from = START) =>
  Buffer.from(nextAppHash(from, changes)).toString('hex');

describe('nextAppHash', () => {
  it('is the same for the same history, and another for any difference', () => {
    const changes = [
      ['a', entry('1')],
      ['b', undefined],
    ] as const;
    expect(nextAppHash(START, changes)).toHaveLength(32);
    expect(hex(changes)).toBe(hex(changes));
    expect(
      hex([
        ['a', entry('2')],
        ['b', undefined],
      ]),
    ).not.toBe(hex(changes));
    expect(
      hex([
        ['a', entry('1')],
        ['b', entry('')],
      ]),
    ).not.toBe(hex(changes));
    expect(hex([])).not.toBe(hex(changes));
    expect(hex(changes, new Uint8Array(32).fill(1))).not.toBe(hex(changes));
  });
});
