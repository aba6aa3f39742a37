import { describe, expect, it } from 'vitest';
import { readService } from '../../../../src/manifest/sdl/readService.ts';
import { readYaml } from '../../../../src/manifest/sdl/readYaml.ts';
import type { Spot } from '../../../../src/manifest/sdl/sdlReader.ts';

function read(text: string, version: '2.0' | '2.1' = '2.1', name = 'web') {
  const root = readYaml(text);
  if (!root.ok) throw new TypeError(text);
  const spot: Spot = { value: root.value, path: [name], at: root.value.at, problems: [] };
  const service = readService(name, spot, version);
  return { service, problems: spot.problems.map(({ code, path }) => `${code} ${path}`) };
}

describe('readService', () => {
  it('fills in the defaults of the reference', () => {
    const { service, problems } = read('image: a\nexpose: [{port: 80}]');
    expect(problems).toEqual([]);
    expect(service).toEqual({
      image: 'a',
      command: null,
      args: null,
      env: null,
      expose: [
        {
          port: 80,
          as: 0,
          proto: 'TCP',
          accept: null,
          to: [],
          httpOptions: {
            maxBodySize: 1_048_576,
            readTimeout: 60_000,
            sendTimeout: 60_000,
            nextTries: 3,
            nextTimeout: 0,
            nextCases: ['error', 'timeout'],
          },
        },
      ],
    });
  });

  it('takes explicit zeros and empty lists of http options as unset, as Go does', () => {
    const { service } = read(
      'image: a\nexpose: [{port: 1, http_options: {max_body_size: 0, next_tries: 0, next_cases: []}}]',
    );
    expect(service.expose[0]?.httpOptions).toMatchObject({
      maxBodySize: 1_048_576,
      nextTries: 3,
      nextCases: ['error', 'timeout'],
    });
  });

  it('trims credentials and carries the e-mail from 2.1 on only', () => {
    const text = 'image: a\ncredentials: {host: " h ", email: e@x, username: u, password: p}';
    expect(read(text, '2.1').service.credentials).toEqual({ host: 'h', email: 'e@x', username: 'u', password: 'p' });
    expect(read(text, '2.0').service.credentials).toEqual({ host: ' h ', email: '', username: 'u', password: 'p' });
  });

  it('reads mounts, permissions and TEE', () => {
    const { service } = read('image: a\nparams: {storage: {d: {mount: /d}}, permissions: {read: [logs]}, tee: cpu}');
    expect(service.params).toEqual({
      storage: new Map([['d', { mount: '/d', readOnly: false }]]),
      permissions: { read: ['logs'] },
      tee: 'cpu',
    });
  });

  it.each([
    ['image: ""', 'SDL_MISSING web.image'],
    ['image: a\nenv: ["1 =x"]', 'SDL_ENV_NAME web.env[0]'],
    ['image: a\nexpose: [{as: 1}]', 'SDL_MISSING web.expose[0].port'],
    ['image: a\nexpose: [{port: 1, as: 70000}]', 'SDL_NUMBER web.expose[0].as'],
    ['image: a\nexpose: [{port: 1, proto: http}]', 'SDL_PROTOCOL web.expose[0].proto'],
    ['image: a\nexpose: [{port: 1, accept: ["Not A Host"]}]', 'SDL_HOST web.expose[0].accept'],
    ['image: a\nexpose: [{port: 1, to: [{ip: x}]}]', 'SDL_IP_NOT_GLOBAL web.expose[0].to[0]'],
    [
      'image: a\nexpose: [{port: 1, http_options: {read_timeout: 60001}}]',
      'SDL_NUMBER web.expose[0].http_options.read_timeout',
    ],
    [
      'image: a\nexpose: [{port: 1, http_options: {next_cases: [off, error]}}]',
      'SDL_NEXT_CASES web.expose[0].http_options.next_cases',
    ],
    ['image: a\nparams: {storage: {d: {mount: rel}}}', 'SDL_MOUNT web.params.storage.d.mount'],
    ['image: a\nparams: {tee: gpu}', 'SDL_CHOICE web.params.tee'],
    ['image: a\ncredentials: {host: h, username: u}', 'SDL_MISSING web.credentials.password'],
    ['image: a\ndependencies: [{srv: x}]', 'SDL_UNKNOWN_KEY web.dependencies[0].srv'],
  ])('refuses %j', (text, problem) => {
    expect(read(text).problems).toContain(problem);
  });

  it('refuses a name that Kubernetes would not take', () => {
    expect(read('image: a', '2.1', 'Web').problems).toEqual(['SDL_SERVICE_NAME Web']);
  });
});
