import { describe, expect, it } from 'vitest';
import { textJson } from '../../../../../src/devnet/tx/amino/textJson.ts';

describe('textJson', () => {
  it('escapes what Go escapes', () => {
    expect(textJson('<a>&"\\\n\u2028\u2029é')).toBe('"\\u003ca\\u003e\\u0026\\"\\\\\\n\\u2028\\u2029é"');
  });
});
