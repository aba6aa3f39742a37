import { expect, it } from 'vitest';
import { isEnvName, isHostName, isServiceName } from '../../../src/manifest/serviceName.ts';

it('knows names of services', () => {
  expect(['a', 'web-1', 'w0'].every(isServiceName)).toBe(true);
  expect(['', 'A', '1a', 'a-', 'a_b', 'a\n'].some(isServiceName)).toBe(false);
});

it('knows names of variables', () => {
  expect(['A', '_x', 'a.b-c', '.x'].every(isEnvName)).toBe(true);
  expect(['', '1A', 'A B', '.', '..', '..x', 'A='].some(isEnvName)).toBe(false);
});

it('knows host names', () => {
  expect(['a', 'a.b.example', '1.2', 'x-y.z'].every(isHostName)).toBe(true);
  expect(['', 'A.b', 'a..b', '-a', 'a_b', `${'a'.repeat(254)}`, '*.a'].some(isHostName)).toBe(false);
});
