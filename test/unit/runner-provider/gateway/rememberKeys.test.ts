import { expect, it, vi } from 'vitest';
import { rememberKeys } from '../../../../src/runner-provider/gateway/rememberKeys.ts';

it('asks once for a key that there is, and again for one that there is not', async () => {
  const find = vi.fn(async (address: string) => (address === 'a' ? new Uint8Array([1]) : undefined));
  const remembered = rememberKeys(find);
  expect([await remembered('a'), await remembered('a')]).toEqual([new Uint8Array([1]), new Uint8Array([1])]);
  expect([await remembered('b'), await remembered('b')]).toEqual([undefined, undefined]);
  expect(find.mock.calls.flat()).toEqual(['a', 'b', 'b']);
});

it('forgets the oldest of many', async () => {
  const find = vi.fn(async () => new Uint8Array());
  const remembered = rememberKeys(find);
  for (let index = 0; index <= 10_000; index++) await remembered(String(index));
  find.mockClear();
  await remembered('10000');
  await remembered('0');
  expect(find).toHaveBeenCalledExactlyOnceWith('0');
});
