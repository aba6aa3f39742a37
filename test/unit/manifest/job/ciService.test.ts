import { expect, it } from 'vitest';
import { isSaltEntry, saltEntry, supervisorCommand, unusedEndpoint } from '../../../../src/manifest/job/ciService.ts';
import { supervisorScript } from '../../../../src/manifest/supervisor.ts';

it('runs the supervisor as process 1', () => {
  expect(supervisorCommand).toEqual(['sh', '-c', supervisorScript]);
});

it('has one global TCP port that is no ingress', () => {
  expect(unusedEndpoint).toMatchObject({ port: 65022, as: 0, proto: 'TCP', accept: null, to: [{ global: true }] });
});

it('puts the salt into the env', () => {
  expect(saltEntry('abc')).toBe('AKR_SALT=abc');
  expect([saltEntry('abc'), 'AKR_SALTY=x'].map(isSaltEntry)).toEqual([true, false]);
});
