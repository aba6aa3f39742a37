import { describe, expect, it } from 'vitest';
import { parseEventQuery } from '../../../../src/devnet/rpc/eventQuery.ts';

const EVENTS = {
  'tm.event': ['Tx'],
  'tx.height': ['12'],
  'transfer.amount': ['5uakt', '7uact'],
  'akash.market.v1.EventOrderCreated.id': ['{"owner":"akash1x","dseq":"123","gseq":1,"oseq":1}'],
  'message.action': ["it's"],
};
const holds = (query: string) => {
  const parsed = parseEventQuery(query);
  return parsed.ok ? parsed.value(EVENTS) : 'broken';
};

describe('parseEventQuery', () => {
  it.each([
    ["tm.event='Tx'", true],
    ["tm.event = 'NewBlock'", false],
    ['tx.height=12', true],
    ['tx.height=13', false],
    ['tx.height>11', true],
    ['tx.height>=12 AND tx.height<=12', true],
    ['tx.height<12', false],
    ["transfer.amount='7uact'", true],
    ["transfer.amount CONTAINS 'uakt'", true],
    ["transfer.amount CONTAINS 'ufoo'", false],
    // facts chain §4: the forms that Akash's clients use.
    ["tm.event='Tx' AND akash.market.v1.EventOrderCreated.id EXISTS", true],
    ["tm.event='Tx' AND akash.market.v1.EventOrderCreated EXISTS", true],
    ['akash.market.v1.EventOrderClosed.id EXISTS', false],
    [`akash.market.v1.EventOrderCreated.id CONTAINS '"dseq":"123"'`, true],
    ["message.action='it\\'s'", true],
    ["tm.event='Tx' AND nosuch.key='x'", false],
  ])('%s: %s', (query, expected) => {
    expect(holds(query)).toBe(expected);
  });

  it.each([
    '',
    'AND',
    "tm.event='Tx",
    "tm.event='Tx' AND",
    "tm.event='Tx' OR tx.height=1",
    "tm.event='Tx' tx.height=1",
    'tm.event',
    '=5',
  ])('refuses «%s»', (query) => {
    expect(holds(query)).toBe('broken');
  });
});
