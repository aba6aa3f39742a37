import { expect, it } from 'vitest';
import { compareText } from '../../../src/manifest/compareText.ts';

it('orders by UTF-8 bytes, where UTF-16 would turn the last two around', () => {
  expect(['b', 'a', 'B', '\u{1F600}', '\uFF5E'].sort(compareText)).toEqual(['B', 'a', 'b', '\uFF5E', '\u{1F600}']);
});
