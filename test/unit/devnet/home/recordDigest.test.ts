import { expect, it } from 'vitest';
import { createRecordDigest } from '../../../../src/devnet/home/recordDigest.ts';

it('a digest is of the records alone, however they came', () => {
  const one = createRecordDigest();
  one.add('a', '1');
  one.add('b', '2');
  const other = createRecordDigest();
  for (const text of ['2', '3']) other.add('b', text);
  other.remove('b', '3');
  expect(other.text()).not.toBe(one.text());
  other.add('a', '1');
  expect(other.text()).toBe(one.text());
  const resumed = createRecordDigest(one.text());
  resumed.remove('a', '1');
  resumed.remove('b', '2');
  expect(resumed.text()).toBe('0');
});
