import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCpu, parseSize } from '../../../../src/manifest/quantity.ts';
import { formatBytes, formatCpu } from '../../../../src/manifest/render/formatQuantity.ts';

describe('formatBytes', () => {
  it.each([
    [2n ** 30n, '1Gi'],
    [536_870_912n, '512Mi'],
    [1_610_612_736n, '1536Mi'],
    [5_000_000_000n, '5G'],
    [1_024_000n, '1024k'],
    [1_000_000n, '1M'],
    [2n ** 45n, '32Ti'],
    [5_242_881n, 5_242_881],
  ])('%s is %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

  it('is read as the same number of bytes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 45n }), fc.constantFrom(1n, 1000n, 2n ** 20n), (count, factor) => {
        const bytes = (count / factor) * factor || factor;
        expect(parseSize(String(formatBytes(bytes)))).toBe(bytes);
      }),
    );
  });
});

describe('formatCpu', () => {
  it.each([
    [4000, 4],
    [500, '500m'],
    [1500, '1500m'],
  ])('%s is %s', (milli, text) => {
    expect(formatCpu(milli)).toBe(text);
    expect(parseCpu(String(text))).toBe(milli);
  });
});
