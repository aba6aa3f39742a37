import { describe, expect, it } from 'vitest';
import { holdsFor, matchQuery, matchValue } from '../../../../../src/devnet/node/eventQuery/matchQuery.ts';
import { parseQuery } from '../../../../../src/devnet/node/eventQuery/parseQuery.ts';

const EVENTS = {
  'tm.event': ['Tx'],
  'tx.height': ['12'],
  'tx.date': ['2020-05-03'],
  'transfer.amount': ['5uakt', '7.5uact'],
  'akash.market.v1.EventOrderCreated.id': ['{"owner":"akash1x","dseq":"123","gseq":1,"oseq":1}'],
};
const holds = (query: string) => {
  const parsed = parseQuery(query);
  return parsed.ok ? matchQuery(parsed.value, EVENTS) : 'broken';
};

describe('matchQuery', () => {
  it.each([
    ["tm.event='Tx'", true],
    ["tm.event = 'NewBlock'", false],
    ['tx.height=12', true],
    ["tx.height='12'", true],
    ['tx.height=13', false],
    ['tx.height>11', true],
    ['tx.height>=12 AND tx.height<=12', true],
    ['tx.height<12', false],
    // cometbft libs/pubsub/query/query.go extractNum: a value may have a unit behind its number.
    ['transfer.amount=5', true],
    ['transfer.amount>7', true],
    ['transfer.amount>7.5', false],
    ["transfer.amount='7.5uact'", true],
    ["transfer.amount CONTAINS 'uakt'", true],
    ["transfer.amount CONTAINS 'ufoo'", false],
    ['tx.date > DATE 2020-05-02', true],
    ['tx.date <= DATE 2020-05-02', false],
    ['tx.date = TIME 2020-05-03T00:00:00Z', false],
    // facts chain §4: the forms that Akash's clients use.
    ["tm.event='Tx' AND akash.market.v1.EventOrderCreated.id EXISTS", true],
    ["tm.event='Tx' AND akash.market.v1.EventOrderCreated EXISTS", true],
    ['akash.market.v1 EXISTS', false],
    ['akash.market.v1.EventOrderClosed.id EXISTS', false],
    [`akash.market.v1.EventOrderCreated.id CONTAINS '"dseq":"123"'`, true],
    ["tm.event='Tx' AND nosuch.key='x'", false],
  ])('%s: %s', (query, expected) => {
    expect(holds(query)).toBe(expected);
  });

  it('compares', () => {
    expect(matchValue({ tag: 'a', operator: 'EXISTS' }, '')).toBe(true);
    expect((['=', '<', '<=', '>', '>='] as const).map((operator) => holdsFor(operator, 0))).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
  });
});
