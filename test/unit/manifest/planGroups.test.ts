import { describe, expect, it } from 'vitest';
import { planGroups } from '../../../src/manifest/planGroups.ts';
import { parsed, sampleSdl } from './sdl/sampleSdl.ts';

const twoServices = sampleSdl
  .replace('  web:\n    image', '  api: {image: b, expose: [{port: 1, to: [{global: true}]}]}\n  web:\n    image')
  .replace('  web:\n    west', '  api: {west: {profile: small, count: 3}}\n  web:\n    west');

describe('planGroups', () => {
  it('gives services of one profile one unit from 2.1 on', () => {
    const [group] = planGroups(parsed(twoServices));
    expect(group?.services.map(({ name, unitId }) => [name, unitId])).toEqual([
      ['api', 1],
      ['web', 1],
    ]);
    expect(group?.units.map(({ id, count, endpoints }) => [id, count, endpoints])).toEqual([
      [1, 5, [{ kind: 1, sequence_number: 0 }, { sequence_number: 0 }]],
    ]);
  });

  it('gives every service its own unit in 2.0', () => {
    const [group] = planGroups(parsed(twoServices.replace('2.1', '2.0')));
    expect(group?.units.map(({ id, count }) => [id, count])).toEqual([
      [1, 3],
      [2, 2],
    ]);
  });

  it('sorts groups by name, and knows their TEE', () => {
    const text = sampleSdl
      .replace('env:', 'params: {tee: cpu}\n    env:')
      .replace('deployment:', '    east: {pricing: {small: {denom: uact, amount: 1}}}\ndeployment:')
      .replace('    west:\n      profile', '    east: {profile: small, count: 1}\n    west:\n      profile');
    expect(planGroups(parsed(text)).map(({ name, tee }) => [name, tee])).toEqual([
      ['east', 'cpu'],
      ['west', 'cpu'],
    ]);
  });
});
