import { describe, expect, it } from 'vitest';
import { remember } from '../../../../src/devnet/state/remember.ts';

describe('remember', () => {
  it('asks once for each text, until ten thousand others have been asked for', () => {
    const asked: string[] = [];
    const length = remember((text) => {
      asked.push(text);
      return text.length;
    });
    expect([length('one'), length('three'), length('one')]).toEqual([3, 5, 3]);
    expect(asked).toEqual(['one', 'three']);
    for (let index = 0; index < 10_000; index++) length(`${index}`);
    expect(length('one')).toBe(3);
    expect(asked.filter((text) => text === 'one')).toHaveLength(2);
  });
});
