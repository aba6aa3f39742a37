import { expect, it } from 'vitest';
import { formatGpu, subtract, subtractReservations } from '../../../src/bidding/inventory.ts';
import { node } from './sampleNode.ts';

const rtx = (count: number) => [{ vendor: 'nvidia', model: 'rtx4090', ram: '24Gi', count }];

it('takes every reservation from its own node, and ignores nodes that are gone', () => {
  const left = subtractReservations(
    [node('a', 8, rtx(4)), node('b', 2)],
    [[node('a', 1, rtx(1)), node('c', 9)], [node('a', 2, rtx(1))]],
  );
  expect(left).toEqual([{ ...node('a', 5, rtx(2)), storageBytes: 50n * 2n ** 30n }, node('b', 2)]);
});

it('may leave less than nothing', () => {
  expect(subtract(node('a', 1), node('a', 3)).cpuMilli).toBe(-2000n);
});

it('names GPUs as the network does', () => {
  expect(formatGpu({ vendor: 'nvidia', model: 'h100', ram: '80Gi', interface: 'sxm' })).toBe(
    'vendor/nvidia/model/h100/ram/80Gi/interface/sxm',
  );
  expect(formatGpu({ vendor: 'nvidia', model: 'h100' })).toBe('vendor/nvidia/model/h100');
});
