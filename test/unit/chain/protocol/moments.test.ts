import { expect, it } from 'vitest';
import {
  decodeDuration,
  decodeTimestamp,
  encodeDuration,
  encodeTimestamp,
} from '../../../../src/chain/protocol/moments.ts';

it('keeps milliseconds in seconds and nanoseconds', () => {
  expect(encodeTimestamp(1_700_000_000_123)).toEqual({ seconds: 1_700_000_000n, nanos: 123_000_000 });
  expect(decodeTimestamp({ seconds: 1_700_000_000n, nanos: 123_999_999 })).toBe(1_700_000_000_123);
  expect(encodeDuration(90_500)).toEqual({ seconds: 90n, nanos: 500_000_000 });
  expect(decodeDuration({ seconds: 90n, nanos: 500_000_000 })).toBe(90_500);
});
