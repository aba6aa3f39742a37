import { describe, expect, it } from 'vitest';
import { createKeyValues } from '../../../../src/devnet/state/keyValues.ts';
import { defineTable, sortable } from '../../../../src/devnet/state/table.ts';

describe('defineTable', () => {
  it('keeps rows by key, apart from those of other tables', () => {
    const state = createKeyValues();
    const ages = defineTable<string, number>('age', (name) => name);
    const agendas = defineTable<string, string>('agenda', (name) => name);
    ages.put(state, 'ben', 40);
    ages.put(state, 'ann', 30);
    agendas.put(state, 'ann', 'much');
    expect(ages.find(state, 'ann')).toBe(30);
    expect(ages.list(state)).toEqual([
      { key: 'ann', value: 30 },
      { key: 'ben', value: 40 },
    ]);
    expect(ages.list(state, 'b')).toEqual([{ key: 'ben', value: 40 }]);
    expect(ages.list(state, '', 1)).toEqual([{ key: 'ann', value: 30 }]);
    ages.remove(state, 'ann');
    expect(ages.find(state, 'ann')).toBeUndefined();
    expect(agendas.find(state, 'ann')).toBe('much');
  });
});

describe('sortable', () => {
  it('makes the order of texts that of the numbers', () => {
    expect([9n, 10n, 2n ** 64n - 1n].map(sortable)).toEqual([9n, 10n, 2n ** 64n - 1n].map(sortable).sort());
    expect(sortable(1)).toBe('00000000000000000001');
  });
});
