import { describe, expect, it } from 'vitest';
import { serviceTree } from '../../../../src/manifest/render/serviceTree.ts';
import type { SdlExpose, SdlService } from '../../../../src/manifest/sdl/sdl.ts';

const expose: SdlExpose = {
  ...{ port: 80, as: 0, proto: 'TCP', accept: null, to: [] },
  httpOptions: {
    ...{ maxBodySize: 1_048_576, readTimeout: 60_000, sendTimeout: 60_000, nextTries: 3, nextTimeout: 0 },
    nextCases: ['error', 'timeout'],
  },
};
const plain: SdlService = { image: 'nginx', command: null, args: null, env: null, expose: [] };

function plainOf(service: Partial<SdlService>): unknown {
  const replacer = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value);
  return JSON.parse(JSON.stringify(serviceTree({ ...plain, ...service }), replacer));
}

describe('serviceTree', () => {
  it('leaves out what is not there, and keeps what is empty', () => {
    expect(plainOf({})).toEqual({ image: 'nginx' });
    expect(plainOf({ command: [], params: { storage: new Map() } })).toEqual({
      image: 'nginx',
      command: [],
      params: {},
    });
  });

  it('leaves out the defaults of a port', () => {
    expect(plainOf({ expose: [expose] })).toEqual({ image: 'nginx', expose: [{ port: 80 }] });
  });

  it('writes every field of a port that is no default', () => {
    const httpOptions = { ...expose.httpOptions, readTimeout: 5, nextCases: ['502', 'error'], proxyBufferSize: 9 };
    const to = [
      { global: true, service: '', ip: 'x1' },
      { global: false, service: 'db', ip: '' },
      { global: false, service: '', ip: '' },
    ];
    expect(plainOf({ expose: [{ port: 1, as: 2, proto: 'UDP', accept: [], to, httpOptions }] })).toMatchObject({
      expose: [
        {
          ...{ port: 1, as: 2, proto: 'udp', accept: [] },
          to: [{ global: true, ip: 'x1' }, { service: 'db' }, { global: false }],
          http_options: { read_timeout: 5, next_cases: [502, 'error'], proxy_buffer_size: 9 },
        },
      ],
    });
  });

  it('writes params and credentials', () => {
    const params = {
      storage: new Map([['data', { mount: '/d', readOnly: true }]]),
      permissions: { read: ['logs'] },
      tee: 'cpu' as const,
    };
    const credentials = { host: 'h', email: '', username: 'u', password: 'p' };
    expect(plainOf({ params, credentials })).toEqual({
      image: 'nginx',
      params: { storage: { data: { mount: '/d', readOnly: true } }, permissions: { read: ['logs'] }, tee: 'cpu' },
      credentials: { host: 'h', username: 'u', password: 'p' },
    });
  });
});
