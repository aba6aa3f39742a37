import { expect, it } from 'vitest';
import { nearestName } from '../../../src/manifest/nearestName.ts';

it('finds the name that was meant, and none when nothing is near', () => {
  const known = ['image', 'command', 'credentials', 'as'];
  expect(nearestName('imgae', known)).toBe('image');
  expect(nearestName('Command', known)).toBe('command');
  expect(nearestName('credntails', known)).toBe('credentials');
  expect(nearestName('ad', known)).toBe('as');
  expect(nearestName('volumes', known)).toBeUndefined();
  expect(nearestName('x'.repeat(60_000), known)).toBeUndefined();
});
