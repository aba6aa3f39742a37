import { describe, expect, it } from 'vitest';
import { checkReferences } from '../../../../src/manifest/sdl/checkReferences.ts';
import { readYaml } from '../../../../src/manifest/sdl/readYaml.ts';
import type { SdlProblem } from '../../../../src/manifest/sdl/sdlProblem.ts';
import { parsed, problemsOf, sampleSdl, variant } from './sampleSdl.ts';

describe('checkReferences', () => {
  it('finds nothing wrong with a sound file, and places what it finds', () => {
    const root = readYaml(sampleSdl);
    if (!root.ok) throw new TypeError('the sample is no YAML');
    const problems: SdlProblem[] = [];
    const sdl = parsed(sampleSdl);
    checkReferences(sdl, root.value, problems);
    expect(problems).toEqual([]);
    checkReferences({ ...sdl, services: new Map() }, root.value, problems);
    expect(problems).toMatchObject([{ code: 'SDL_REFERENCE', path: 'deployment.web.west', line: 32, column: 5 }]);
  });

  const persistent = 'storage: [{name: d, size: 1Gi, attributes: {persistent: true}}]';
  const endpoint = `${variant('- global: true', '- {global: true, ip: x1}')}endpoints: {x1: {kind: ip}}\n`;
  it.each([
    ['a profile that is not there', variant('profile: small', 'profile: large'), 'SDL_REFERENCE deployment.web.west'],
    [
      'a placement that is not there',
      variant('  web:\n    west', '  web:\n    east'),
      'SDL_REFERENCE deployment.web.east',
    ],
    [
      'a price that is not there',
      variant('        small:\n          denom', '        other:\n          denom'),
      'SDL_REFERENCE deployment.web.west',
    ],
    ['an unmounted persistent volume', variant('storage:\n          size: 1Gi', persistent), 'SDL_MOUNT services.web'],
    [
      'a mount of no volume',
      variant('env:', 'params: {storage: {d: {mount: /d}}}\n    env:'),
      'SDL_REFERENCE services.web.params.storage.d',
    ],
    [
      'a path mounted twice',
      variant('env:', 'params: {storage: {d: {mount: /d}, e: {mount: /d}}}\n    env:'),
      'SDL_MOUNT services.web.params.storage.e',
    ],
    ['TEE with GPU but no GPU', variant('env:', 'params: {tee: cpu-gpu}\n    env:'), 'SDL_TEE services.web.params.tee'],
    ['an endpoint nobody uses', `${sampleSdl}endpoints: {x1: {kind: ip}}\n`, 'SDL_ENDPOINT_UNUSED endpoints.x1'],
    [
      'an endpoint that is not there',
      variant('- global: true', '- {global: true, ip: x1}'),
      'SDL_REFERENCE services.web.expose[0].to[0]',
    ],
    [
      'one port of an endpoint twice',
      endpoint.replace('    expose:', '    expose:\n      - {port: 1, as: 80, to: [{global: true, ip: x1}]}'),
      'SDL_ENDPOINT_PORT services.web.expose[1].to[0]',
    ],
    [
      'a host name twice',
      variant('as: 80', 'as: 80\n        accept: [a.b, a.b]'),
      'SDL_HOST services.web.expose[0].accept',
    ],
    ['too much in all', variant('count: 2', 'count: 100000'), 'SDL_GROUP_TOTAL profiles.placement.west'],
  ])('refuses %s', (_, text, problem) => {
    expect(problemsOf(text)).toContain(problem);
  });

  it('refuses two coins', () => {
    const text = sampleSdl
      .replace('deployment:', '    east: {pricing: {small: {denom: uakt, amount: 1}}}\ndeployment:')
      .replace('    west:\n      profile', '    east: {profile: small, count: 1}\n    west:\n      profile');
    expect(problemsOf(text)).toEqual(['SDL_DENOM profiles.placement.west.pricing.small.denom']);
  });
});
