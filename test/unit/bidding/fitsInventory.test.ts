import { expect, it } from 'vitest';
import { fitsInventory } from '../../../src/bidding/fitsInventory.ts';
import { node } from './sampleNode.ts';
import { order } from './sampleOrder.ts';

it('fits beside what is reserved, or not', () => {
  const nodes = [node('a', 3)];
  const first = fitsInventory(order([{ count: 2 }]), { nodes, reservations: [] });
  if (!first.ok) throw new TypeError(first.error.code);
  const inventory = { nodes, reservations: [first.value] };
  expect(fitsInventory(order([{ count: 1 }]), inventory).ok).toBe(true);
  expect(fitsInventory(order([{ count: 2 }]), inventory)).toMatchObject({ error: { code: 'RESOURCES_EXHAUSTED' } });
});
