import { expect, it } from 'vitest';
import { numberEndpoints } from '../../../src/manifest/numberEndpoints.ts';
import { parsed, sampleSdl } from './sdl/sampleSdl.ts';

const withTargets = (to: string) =>
  parsed(`${sampleSdl.replace('- global: true', to)}endpoints: {aa: {kind: ip}, bb: {kind: ip}}\n`);

it('numbers names in order, the last use deciding', () => {
  const numbers = numberEndpoints(
    withTargets(
      '- {global: true, ip: bb}\n      - {port: 1, as: 1, to: [{global: true, ip: aa}]}\n      - {port: 2, as: 2, to: [{global: true, ip: aa}]}',
    ),
  );
  expect(Object.fromEntries(numbers)).toEqual({ aa: 2, bb: 3 });
});

// Hand-derived from the reference's loop: "" sorts first and takes number 1.
it('counts a target within the group as a use of the empty name', () => {
  const numbers = numberEndpoints(
    withTargets('- service: web\n          - {global: true, ip: bb}\n      - {port: 1, to: [{global: true, ip: aa}]}'),
  );
  expect([numbers.get('aa'), numbers.get('bb')]).toEqual([2, 3]);
});

it('numbers nothing without leased IPs', () => {
  expect(numberEndpoints(parsed(sampleSdl)).size).toBe(0);
});
