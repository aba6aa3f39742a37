import { expect, it } from 'vitest';
import { entryOfText } from '../../../../src/devnet/state/entryOfText.ts';

it('an entry of a text has the value once it is asked for, and the same one ever after', () => {
  const entry = entryOfText('{"a":"#5"}');
  expect([entry.text, entry.value]).toEqual(['{"a":"#5"}', { a: 5n }]);
  expect(entry.value).toBe(entry.value);
  const broken = entryOfText('{');
  expect(broken.text).toBe('{');
  expect(() => broken.value).toThrow(SyntaxError);
});
