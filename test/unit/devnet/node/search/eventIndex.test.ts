import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../../src/devnet/node/eventQuery/parseQuery.ts';
import { createEventIndex, matchIndexed, matchIndexedTx } from '../../../../../src/devnet/node/search/eventIndex.ts';

const event = (type: string, ...pairs: [string, string][]) => ({
  type,
  attributes: pairs.map(([key, value]) => ({ key, value })),
});
const things = {
  a: [event('transfer', ['to', 'x'], ['amount', '5']), event('transfer', ['to', 'y'], ['amount', '7'])],
  b: [event('transfer', ['to', 'x'], ['amount', '7uakt']), event('tx', ['acc_seq', 'x/3'])],
};
type Name = keyof typeof things;

function find(query: string) {
  const index = createEventIndex<Name>((name) => things[name], matchIndexedTx);
  for (const name of ['a', 'b'] as const) index.add(name, things[name]);
  const conditions = parseQuery(query);
  return conditions.ok ? index.find(conditions.value).sort() : 'broken';
}

describe('createEventIndex', () => {
  // cometbft state/txindex/kv/kv.go: hashes are intersected together with the number of the event.
  it.each([
    ["transfer.to='x'", ['a', 'b']],
    ["transfer.to='x' AND transfer.amount=5", ['a']],
    ["transfer.to='x' AND transfer.amount=7", []],
    ["transfer.to='y' AND transfer.amount=7", ['a']],
    ['transfer.amount>5', ['a']],
    ['transfer.amount>=5 AND transfer.amount<7', ['a']],
    ['transfer.to EXISTS', ['a', 'b']],
    ['transfer EXISTS', []],
    ["transfer.amount CONTAINS 'uakt'", ['b']],
    ["tx.acc_seq='x'", ['b']],
    ["tx.acc_seq EXISTS AND transfer.to='x'", []],
    ['transfer.to=TIME 2020-01-01T00:00:00Z', []],
  ])('%s: %j', (query, names) => {
    expect(find(query)).toEqual(names);
  });

  it('ends a value at a slash for transactions only', () => {
    const condition = { tag: 'a', operator: '=', argument: { kind: 'string', text: 'x' } } as const;
    expect([matchIndexed(condition, 'x/3'), matchIndexedTx(condition, 'x/3'), matchIndexed(condition, 'x')]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
