import { Timestamp } from 'cosmjs-types/google/protobuf/timestamp';
import { describe, expect, it } from 'vitest';
import { durationJson, timestampJson } from '../../../../../src/devnet/tx/amino/timeJson.ts';
import { refusalOf } from '../../stage.ts';

const time = (seconds: bigint, nanos = 0) => Timestamp.encode({ seconds, nanos }).finish();
const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

describe('timestampJson', () => {
  it('has as many places as it takes', () => {
    expect(timestampJson(time(1_700_000_000n))).toBe('"2023-11-14T22:13:20Z"');
    expect(timestampJson(time(1_700_000_000n, 120_000_000))).toBe('"2023-11-14T22:13:20.12Z"');
    expect(timestampJson(time(0n, 1))).toBe('"1970-01-01T00:00:00.000000001Z"');
  });

  it('refuses a fraction before the second, and years beyond all dates', () => {
    expect(refusalOf(() => timestampJson(time(1n, -1)))).toBe('sdk/4');
    expect(refusalOf(() => timestampJson(hex('08ffffffffffffffff7f')))).toBe('sdk/4');
  });
});

describe('durationJson', () => {
  it('counts nanoseconds', () => {
    expect(durationJson(time(3600n, 5))).toBe('"3600000000005"');
    expect(durationJson(hex('08ffffffffffffffffff01'))).toBe('"-1000000000"');
    expect(durationJson(hex(''))).toBe('"0"');
  });

  it('refuses what overflows 64 bits', () => {
    expect(refusalOf(() => durationJson(hex('08ffffffffffffffff7f')))).toBe('sdk/4');
  });
});
