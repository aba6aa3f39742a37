import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchResources } from '../../../src/bidding/matchResources.ts';
import { node } from './sampleNode.ts';
import { order } from './sampleOrder.ts';

const rtx = (count: number) => ({ vendor: 'nvidia', model: 'rtx4090', ram: '24Gi', count });
const a100 = (count: number) => ({ vendor: 'nvidia', model: 'a100', count });
const placedOn = (...args: Parameters<typeof matchResources>) => {
  const result = matchResources(...args);
  return result.ok ? result.value.map(({ name, cpuMilli }) => [name, Number(cpuMilli)]) : result.error.code;
};

describe('matchResources', () => {
  it('fills the first node that has room, then the next', () => {
    expect(placedOn(order([{ count: 3 }]), [node('a', 2), node('b', 2)])).toEqual([
      ['a', 2000],
      ['b', 1000],
    ]);
    expect(placedOn(order([{ count: 5 }]), [node('a', 2), node('b', 2)])).toBe('RESOURCES_EXHAUSTED');
  });

  it('counts what earlier units took', () => {
    expect(placedOn(order([{}, { memoryMi: 1025 }]), [node('a', 2)])).toBe('RESOURCES_EXHAUSTED');
    expect(placedOn(order([{}, {}]), [node('a', 2)])).toEqual([
      ['a', 1000],
      ['a', 1000],
    ]);
  });

  it('counts volumes in memory as memory', () => {
    const storage = [{ mi: 10 }, { mi: 1024, attributes: { class: 'ram', persistent: 'false' } }];
    expect(placedOn(order([{ storage }]), [node('a', 1)])).toBe('RESOURCES_EXHAUSTED');
    const result = matchResources(order([{ storage }]), [node('a', 2)]);
    expect(result.ok && result.value[0]).toMatchObject({ memoryBytes: 2n * 2n ** 30n, storageBytes: 10n * 2n ** 20n });
  });

  it('takes GPUs of one kind per replica, of the kinds that the order names', () => {
    const nodes = [node('a', 8, [a100(1), rtx(2)])];
    const gpusOf = (models: string[], units: number, count = 1) => {
      const result = matchResources(order([{ count, gpu: { units, models } }]), nodes);
      return result.ok
        ? result.value.flatMap(({ gpus }) => gpus.map(({ model, count: taken }) => `${model}×${taken}`))
        : result.error.code;
    };
    expect(gpusOf(['rtx4090'], 2)).toEqual(['rtx4090×2']);
    expect(gpusOf(['rtx4090/ram/24Gi'], 1)).toEqual(['rtx4090×1']);
    expect(gpusOf(['*'], 1, 3)).toEqual(['a100×1', 'rtx4090×2']);
    expect(gpusOf(['*'], 3)).toBe('RESOURCES_EXHAUSTED');
    expect(gpusOf(['h100'], 1)).toBe('RESOURCES_EXHAUSTED');
    expect(gpusOf([], 1)).toEqual(['a100×1']);
  });

  it('is done at once with four billion replicas', () => {
    expect(placedOn(order([{ count: 4_294_967_295 }]), [node('a', 64)])).toBe('RESOURCES_EXHAUSTED');
  });

  it('never takes more than there is', () => {
    const sizes = fc.array(fc.nat(6), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sizes, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }), (cpus, counts) => {
        const nodes = cpus.map((cpu, index) => node(`n${index}`, cpu));
        const result = matchResources(order(counts.map((count) => ({ count }))), nodes);
        const wanted = counts.reduce((sum, count) => sum + count, 0);
        expect(result.ok).toBe(wanted <= cpus.reduce((sum, cpu) => sum + cpu, 0));
        for (const { name, cpuMilli } of nodes) {
          const taken = result.ok ? result.value.filter((part) => part.name === name) : [];
          expect(taken.reduce((sum, part) => sum + part.cpuMilli, 0n) <= cpuMilli).toBe(true);
        }
      }),
    );
  });
});
