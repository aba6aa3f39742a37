import { describe, expect, it } from 'vitest';
import { buildGroups } from '../../../../src/manifest/buildGroups.ts';
import { buildManifest } from '../../../../src/manifest/buildManifest.ts';
import { crossValidate } from '../../../../src/manifest/crossValidate.ts';
import { adoptSdl } from '../../../../src/manifest/job/adoptSdl.ts';
import { supervisorCommand } from '../../../../src/manifest/job/ciService.ts';
import { supervisorScript } from '../../../../src/manifest/supervisor.ts';
import { validateManifest } from '../../../../src/manifest/validateManifest.ts';
import { parsed, sampleSdl, variant } from '../sdl/sampleSdl.ts';

const one = variant('count: 2', 'count: 1');
const adopt = (text: string) => adoptSdl(parsed(text), { groupName: 'akr-1', salt: 's' });

describe('adoptSdl', () => {
  it('puts the supervisor, the salt and the tag into the user’s SDL, and keeps the rest', () => {
    const result = adopt(one);
    const sdl = result.ok ? result.value : parsed(one);
    expect(buildManifest(sdl)).toMatchObject([
      {
        name: 'akr-1',
        services: [
          {
            name: 'web',
            image: 'nginx:1.27',
            command: ['sh', '-c', supervisorScript],
            env: ['MODE=a&b', 'AKR_SALT=s'],
            expose: [{ port: 8080 }],
          },
        ],
      },
    ]);
    expect(validateManifest(buildManifest(sdl)).ok).toBe(true);
    expect(crossValidate(buildManifest(sdl), buildGroups(sdl)).ok).toBe(true);
  });

  it('takes a file that has the supervisor and a salt already, and salts it anew', () => {
    const sdl = parsed(one);
    const [web] = sdl.services.values();
    const printed = {
      ...sdl,
      services: new Map([['web', { ...web!, command: supervisorCommand, env: ['AKR_SALT=old'] }]]),
    };
    const result = adoptSdl(printed, { groupName: 'akr-1', salt: 's' });
    expect(result.ok && result.value.services.get('web')?.env).toEqual(['AKR_SALT=s']);
    const changed = new Map([['web', { ...web!, command: ['sh', '-c', `${supervisorScript} `] }]]);
    expect(adoptSdl({ ...sdl, services: changed }, { groupName: 'akr-1', salt: 's' }).ok).toBe(false);
  });

  it('adds an endpoint when none is global', () => {
    const result = adopt(one.replace('- global: true', '- service: web'));
    expect(result.ok && buildManifest(result.value)[0]?.services[0]?.expose.map(({ port }) => port)).toEqual([
      65022, 8080,
    ]);
  });

  it.each([
    ['several replicas', sampleSdl, 'SDL_NOT_ONE_MACHINE'],
    [
      'several services',
      one
        .replace('  web:\n    west', '  api: {west: {profile: small, count: 1}}\n  web:\n    west')
        .replace('services:', 'services:\n  api: {image: b}'),
      'SDL_NOT_ONE_MACHINE',
    ],
    ['a command of its own', one.replace('env:', 'command: [nginx]\n    env:'), 'SDL_COMMAND_TAKEN'],
  ])('refuses %s', (_, text, code) => {
    expect(adopt(text)).toMatchObject({ ok: false, error: [{ code }] });
  });
});
