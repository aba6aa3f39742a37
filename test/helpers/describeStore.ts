import { expect, it } from 'vitest';
import type { Store } from '../../src/base/store.ts';

/** What every store promises; called inside the describe of each kind. */
export function describeStore(create: () => Store): void {
  it('finds what was put last, and nothing where nothing was', async () => {
    const store = create();
    await expect(store.find('a')).resolves.toBeUndefined();
    await store.put('a', '1');
    await store.put('a', '2');
    await expect(store.find('a')).resolves.toBe('2');
  });

  it('lists keys by prefix in order, and removes them', async () => {
    const store = create();
    await expect(store.list('')).resolves.toEqual([]);
    for (const key of ['b/2', 'a', 'b/1']) await store.put(key, 'x');
    await expect(store.list('b/')).resolves.toEqual(['b/1', 'b/2']);
    await store.remove('b/1');
    await store.remove('never there');
    await expect(store.list('')).resolves.toEqual(['a', 'b/2']);
  });
}
