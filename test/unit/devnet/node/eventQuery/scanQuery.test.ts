import { describe, expect, it } from 'vitest';
import { scanQuery } from '../../../../../src/devnet/node/eventQuery/scanQuery.ts';

describe('scanQuery', () => {
  // cometbft libs/pubsub/query/syntax/syntax_test.go TestScanner
  it.each([
    ['0.32 3.14', ['number', 'number']],
    ['foo foo-foo.bar', ['tag', 'tag']],
    [" '' x 'x' 'x y'", ['string', 'tag', 'string', 'string']],
    ['< <= = > >=', ['<', '<=', '=', '>', '>=']],
    ["x.y CONTAINS 'z' AND foo EXISTS", ['tag', 'CONTAINS', 'string', 'AND', 'tag', 'EXISTS']],
    ['TIME 2021-11-23T15:16:17Z DATE 2021-11-23', ['timestamp', 'datestamp']],
  ])('%s', (query, kinds) => {
    const { tokens, end } = scanQuery(query);
    expect([tokens.map(({ kind }) => kind), end.error]).toEqual([kinds, 'EOF']);
  });

  it('counts offsets in bytes', () => {
    expect(scanQuery('é = &')).toMatchObject({ tokens: [{ offset: 0 }, { offset: 3 }], end: { offset: 5 } });
    expect(scanQuery('-23').end).toEqual({ offset: 0, error: 'invalid input - at offset 1' });
  });
});
