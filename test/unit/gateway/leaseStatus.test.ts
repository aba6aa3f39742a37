import { describe, expect, it } from 'vitest';
import { isReady, leaseStatusShape } from '../../../src/gateway/leaseStatus.ts';

const service = {
  name: 'runner',
  available: 1,
  total: 1,
  uris: null,
  observed_generation: 1,
  replicas: 1,
  updated_replicas: 1,
  ready_replicas: 1,
  available_replicas: 1,
};

describe('leaseStatusShape', () => {
  it('reads what the upstream gateway answers', () => {
    const answer = {
      services: { runner: service, web: { ...service, name: 'web', uris: ['a.example.com'] } },
      forwarded_ports: { runner: [{ host: 'h', port: 65022, externalPort: 31234, proto: 'TCP', name: 'runner' }] },
      ips: { runner: [{ Port: 1, ExternalPort: 2, Protocol: 'UDP', IP: '192.0.2.1' }] },
    };
    expect(leaseStatusShape.parse(answer)).toEqual(answer);
    expect(leaseStatusShape.parse({ services: {}, forwarded_ports: null, ips: null }).ips).toBeNull();
  });

  it('passes over fields it does not know', () => {
    const answer = { services: {}, forwarded_ports: null, ips: null, errors: [] };
    expect(leaseStatusShape.parse(answer)).not.toHaveProperty('errors');
  });

  it.each([{}, { services: { a: {} } }, { services: [], forwarded_ports: null, ips: null }, 'x', null])(
    'refuses %j',
    (answer) => {
      expect(leaseStatusShape.safeParse(answer).success).toBe(false);
    },
  );
});

describe('isReady', () => {
  const statusOf = (...services: object[]) =>
    leaseStatusShape.parse({
      services: Object.fromEntries(services.map((one, index) => [`s${index}`, { ...service, ...one }])),
      forwarded_ports: null,
      ips: null,
    });

  it('wants every replica of every service, and a service', () => {
    expect(isReady(statusOf({}, { available: 2, total: 2 }))).toBe(true);
    expect(isReady(statusOf({}, { available: 1, total: 2 }))).toBe(false);
    expect(isReady(statusOf({ available: 0, total: 0 }))).toBe(false);
    expect(isReady(statusOf())).toBe(false);
  });
});
