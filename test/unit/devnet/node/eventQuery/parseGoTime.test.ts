import { describe, expect, it } from 'vitest';
import { parseGoTime } from '../../../../../src/devnet/node/eventQuery/parseGoTime.ts';

const errorOf = (kind: 'timestamp' | 'datestamp', text: string) => {
  const time = parseGoTime(kind, text);
  return time.ok ? time.value : time.error.replace(`parsing time ${JSON.stringify(text)}`, '').replace(/^: /, '');
};

describe('parseGoTime', () => {
  it('reads dates and times with zones', () => {
    expect(errorOf('datestamp', '2013-05-03')).toBe(Date.UTC(2013, 4, 3));
    expect(errorOf('timestamp', '2013-05-03T14:45:00+07:00')).toBe(Date.UTC(2013, 4, 3, 7, 45));
    expect(errorOf('timestamp', '2013-05-03T14:45:00.5Z')).toBe(Date.UTC(2013, 4, 3, 14, 45, 0, 500));
  });

  // Go time.Parse; the first two as a real node said them.
  it.each([
    ['datestamp', '2020-31-01', 'month out of range'],
    ['timestamp', '2020', ' as "2006-01-02T15:04:05Z07:00": cannot parse "" as "-"'],
    ['datestamp', '2021-02-30', 'day out of range'],
    ['datestamp', '2021-02-03x', 'extra text: "x"'],
    ['timestamp', '2021-01-01T34:56:08', 'hour out of range'],
    ['timestamp', '2021-01-01T14:56:08', ' as "2006-01-02T15:04:05Z07:00": cannot parse "" as "Z07:00"'],
    ['datestamp', 'x', ' as "2006-01-02": cannot parse "x" as "2006"'],
  ] as const)('refuses %s %s', (kind, text, words) => {
    expect(errorOf(kind, text)).toBe(words);
  });
});
