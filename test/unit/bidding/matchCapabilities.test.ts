import { describe, expect, it } from 'vitest';
import { matchCapabilities } from '../../../src/bidding/matchCapabilities.ts';
import { order } from './sampleOrder.ts';

const attributes = [
  { key: 'capabilities/storage/1/class', value: 'beta2' },
  { key: 'capabilities/storage/1/persistent', value: 'true' },
  { key: 'capabilities/storage/2/class', value: 'ram' },
  { key: 'capabilities/storage/2/persistent', value: 'false' },
  { key: 'capabilities/gpu/vendor/nvidia/model/rtx4090', value: 'true' },
  { key: 'capabilities/gpu/vendor/nvidia/model/rtx4090/ram/24Gi', value: 'true' },
];
const codeOf = (...args: Parameters<typeof order>) => {
  const result = matchCapabilities(order(...args), attributes);
  return result.ok ? 'ok' : result.error.code;
};
const storage = (volumeClass: string, persistent: string) => [
  { storage: [{ mi: 10 }, { mi: 10, attributes: { class: volumeClass, persistent } }] },
];

describe('matchCapabilities', () => {
  it('asks for a volume’s attributes in one group', () => {
    expect(codeOf(storage('beta2', 'true'))).toBe('ok');
    expect(codeOf(storage('ram', 'false'))).toBe('ok');
    expect(codeOf(storage('ram', 'true'))).toBe('STORAGE_CLASS_MISSING');
    expect(codeOf(storage('beta3', 'true'))).toBe('STORAGE_CLASS_MISSING');
  });

  it('asks for any one of the GPU’s attributes', () => {
    expect(codeOf([{ gpu: { units: 1, models: ['a100', 'rtx4090'] } }])).toBe('ok');
    expect(codeOf([{ gpu: { units: 1, models: ['rtx4090/ram/24Gi'] } }])).toBe('ok');
    expect(codeOf([{ gpu: { units: 1, models: ['*'] } }])).toBe('ok');
    expect(codeOf([{ gpu: { units: 1, models: ['a100'] } }])).toBe('GPU_MISSING');
    expect(codeOf([{}, { gpu: { units: 1, models: ['rtx4090/ram/48Gi'] } }])).toBe('GPU_MISSING');
  });

  it('asks for nothing where nothing is named', () => {
    expect(matchCapabilities(order(), [])).toEqual({ ok: true, value: undefined });
  });
});
