import { describe, expect, it } from 'vitest';
import { formatDuration, formatTime, parseDuration, parseTime } from '../../../../../src/devnet/rest/json/timeText.ts';
import { grpcCodeOf } from '../grpcCodeOf.ts';

describe('formatTime', () => {
  it('writes 0, 3, 6 or 9 digits behind the point', () => {
    const at = (nanos: bigint) => formatTime({ seconds: 1_700_000_000n, nanos });
    expect(at(0n)).toBe('2023-11-14T22:13:20Z');
    expect(at(500_000_000n)).toBe('2023-11-14T22:13:20.500Z');
    expect(at(1_000n)).toBe('2023-11-14T22:13:20.000001Z');
    expect(at(1n)).toBe('2023-11-14T22:13:20.000000001Z');
    expect(formatTime({ seconds: -62_135_596_800n, nanos: 0n })).toBe('0001-01-01T00:00:00Z');
  });
});

describe('formatDuration', () => {
  it('writes seconds, and the sign once', () => {
    expect(formatDuration({ seconds: 3600n, nanos: 0n })).toBe('3600s');
    expect(formatDuration({ seconds: -1n, nanos: -500_000_000n })).toBe('-1.500s');
    expect(formatDuration({ seconds: 0n, nanos: -1n })).toBe('-0.000000001s');
  });
});

describe('parseTime', () => {
  it('reads zones and fractions', () => {
    expect(parseTime('2023-11-14T22:13:20Z')).toEqual({ seconds: 1_700_000_000n, nanos: 0n });
    expect(parseTime('2023-11-15T00:13:20.5+02:00')).toEqual({ seconds: 1_700_000_000n, nanos: 500_000_000n });
  });

  it('refuses anything else', () => {
    for (const text of ['', 'x', '2023-11-14', '2023-13-14T22:13:20Z', '2023-11-14T22:13:20'])
      expect(grpcCodeOf(() => parseTime(text))).toBe(3);
  });
});

describe('parseDuration', () => {
  it("reads Go's units", () => {
    expect(parseDuration('1h30m')).toEqual({ seconds: 5400n, nanos: 0n });
    expect(parseDuration('-1.5s')).toEqual({ seconds: -1n, nanos: -500_000_000n });
    expect(parseDuration('2ms3us4ns')).toEqual({ seconds: 0n, nanos: 2_003_004n });
    expect(parseDuration('0')).toEqual({ seconds: 0n, nanos: 0n });
  });

  it('refuses anything else, at once', () => {
    for (const text of ['', '5', '1x', 's', `${'9'.repeat(100_000)}x`])
      expect(grpcCodeOf(() => parseDuration(text))).toBe(3);
  });
});
