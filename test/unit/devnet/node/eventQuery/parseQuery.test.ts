import { describe, expect, it } from 'vitest';
import { formatQuery, parseQuery } from '../../../../../src/devnet/node/eventQuery/parseQuery.ts';

const errorOf = (query: string) => {
  const parsed = parseQuery(query);
  return parsed.ok ? 'ok' : parsed.error;
};

describe('parseQuery', () => {
  // cometbft libs/pubsub/query/syntax/syntax_test.go TestParseValid
  it.each([
    "tm.events.type = 'NewBlock'",
    "tm.events.name = ''",
    "tm.events.type='TIME'",
    "tm.events.type='NewBlock' AND abci.account.name='Igor'",
    "abci.account.name CONTAINS 'Igor'",
    'tx.date >= DATE 2013-05-03',
    'tx.date < TIME 2013-05-03T14:45:00-02:00',
    'account.balance >= 200',
    'slashing EXISTS',
    'cosm-wasm.transfer_amount=100',
    'a=1 AND b EXISTS AND c<5',
  ])('takes %s, and its own spelling of it', (query) => {
    const parsed = parseQuery(query);
    const spelling = parsed.ok ? formatQuery(parsed.value) : '';
    expect(parseQuery(spelling)).toEqual(parsed);
    expect(parsed.ok).toBe(true);
  });

  // The words of a real node (v2.1.0-rc12).
  it.each([
    ['', 'offset 0: EOF'],
    ['x=', 'offset 2: EOF'],
    ["x='a", 'offset 2: EOF'],
    ['x==1', 'offset 2: got = operator, wanted number, timestamp, datestamp or string'],
    [
      "x 'a'",
      'offset 2: got string, wanted <= operator, >= operator, < operator, > operator, = operator, CONTAINS operator or EXISTS operator',
    ],
    ['x=1 AND', 'offset 7: EOF'],
    ['x=1 OR y=2', 'offset 4: got tag, want 6'],
    ['x>DATE 2020-31-01', 'offset 2: invalid DATE value: parsing time "2020-31-01": month out of range'],
    ["x>'a'", 'offset 2: got string, wanted number, timestamp or datestamp'],
    ['x CONTAINS 5', 'offset 11: got number, wanted string'],
    ['x EXISTS 5', 'offset 9: got number, want 6'],
    ['-x=1', 'offset 0: invalid input - at offset 1'],
    ['x=1.2.3', 'offset 5: got invalid token, want 6'],
    ['x>=-1', 'offset 3: invalid input - at offset 4'],
    ['x=DATE 1800-01-01', 'offset 2: datestamp year 1800 out of range'],
    [
      'x=TIME 2020',
      'offset 2: invalid TIME value: parsing time "2020" as "2006-01-02T15:04:05Z07:00": cannot parse "" as "-"',
    ],
  ])('refuses %s', (query, words) => {
    expect(errorOf(query)).toBe(words);
  });

  it.each([
    'tm.events.type=NewBlock',
    "tm.events.type>'NewBlock'",
    'tx.date >= DAT 2013-05-03',
    'account.balance=33.22.1',
    "AND tm.events.type='NewBlock' ",
  ])('refuses %s as well', (query) => {
    expect(errorOf(query)).not.toBe('ok');
  });
});
