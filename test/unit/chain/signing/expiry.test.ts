import { expect, it } from 'vitest';
import {
  estimateHeight,
  isPast,
  timeoutHeightFrom,
  timeoutTimestampFrom,
} from '../../../../src/chain/signing/expiry.ts';

it('lets a transaction wait for ten blocks, or as many as it is told', () => {
  expect([timeoutHeightFrom(5n), timeoutHeightFrom(5n, 3)]).toEqual([15n, 8n]);
});

it('counts the blocks that should have come since', () => {
  const seen = { height: 100n, seenAtMs: 1_000 };
  expect(estimateHeight(seen, 6_000, 13_500)).toBe(102n);
  expect(estimateHeight(seen, 6_000, 500)).toBe(100n);
  expect(estimateHeight(seen, 0, 1_003)).toBe(103n);
});

const atMost = { bytes: (length: number) => new Uint8Array(length) };
const atLeast = { bytes: (length: number) => new Uint8Array(length).fill(255) };
const seen = { timeMs: 1_000_000, seenAtMs: 500 };

it('gives an unordered transaction a minute of block time, less a random part of it', () => {
  expect(timeoutTimestampFrom(seen, 1_500, atMost)).toBe(1_061_000n * 1_000_000n);
  const least = timeoutTimestampFrom(seen, 1_500, atLeast);
  expect(least).toBeLessThan(1_061_000n * 1_000_000n);
  expect(least).toBeGreaterThan(1_056_000n * 1_000_000n);
  expect(least % 1_000_000n).not.toBe(0n);
  expect(timeoutTimestampFrom(seen, 1_500, atMost, 2_000)).toBe(1_003_000n * 1_000_000n);
  expect(timeoutTimestampFrom(seen, 1_500, atMost, 90_000)).toBe(1_061_000n * 1_000_000n);
});

it('counts from the present where the head is old, but never further than the chain would take', () => {
  const old = { timeMs: 0, seenAtMs: 100_000 };
  expect(timeoutTimestampFrom(old, 100_000, atMost)).toBe(160_000n * 1_000_000n);
  expect(timeoutTimestampFrom(old, 9_000_000, atMost)).toBe(BigInt(9_000_000 - 100_000 + 60_000) * 1_000_000n);
  expect(timeoutTimestampFrom({ timeMs: 0, seenAtMs: 9_000_000 }, 9_000_000, atMost)).toBe(600_000n * 1_000_000n);
});

it('ends the one after its last height, the other after its last block time', () => {
  const ordered = { timeoutHeight: 9n };
  expect([9n, 10n].map((height) => isPast(ordered, { height, timeMs: 1e12 }))).toEqual([false, true]);
  const unordered = { timeoutHeight: 0n, timeoutTimestampNs: 5_000_000n };
  expect([4, 5, 6].map((timeMs) => isPast(unordered, { height: 99n, timeMs }))).toEqual([false, false, true]);
});
