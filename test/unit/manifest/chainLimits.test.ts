import { expect, it } from 'vitest';
import { attributeKey, chainLimits } from '../../../src/manifest/chainLimits.ts';

it('holds the limits of the node', () => {
  expect(chainLimits).toEqual({
    cpuMilli: { min: 10, max: 384_000 },
    gpuUnits: { min: 0, max: 24 },
    memoryBytes: { min: 1_048_576n, max: 2_199_023_255_552n },
    storageBytes: { min: 5_242_880n, max: 35_184_372_088_832n },
    unitPrice: 10_000_000n,
    groupFactor: 50n,
  });
});

it('knows names of attributes', () => {
  expect(['region', 'vendor/nvidia/model/*', 'a.b-c_d'].every((key) => attributeKey.test(key))).toBe(true);
  expect(['', 'a', '1a', 'a b', 'a**', 'a'.repeat(129)].some((key) => attributeKey.test(key))).toBe(false);
});
