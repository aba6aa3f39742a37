import { describe, expect, it } from 'vitest';
import { isReady, leaseStatusShape } from '../../../../src/gateway/leaseStatus.ts';
import {
  leaseStatusBody,
  providerStatusBody,
  serviceStatusBody,
} from '../../../../src/runner-provider/gateway/statusBodies.ts';
import { someDeployment } from '../../../helpers/someDeployment.ts';

const group = someDeployment().manifest[0]!;
const service = group.services[0]!;
const replica = (phase: 'running' | 'exited') => ({ name: 'r', phase });

describe('leaseStatusBody', () => {
  it('shows what runs, and where a global port is reached', () => {
    const body = leaseStatusBody(group, [{ name: 'runner', count: 1, replicas: [replica('running')] }], 'host');
    expect(leaseStatusShape.parse(body)).toEqual(body);
    expect(isReady(body)).toBe(true);
    expect(body.forwarded_ports).toEqual({
      runner: [{ host: 'host', port: 65022, externalPort: 65022, proto: 'TCP', name: 'runner' }],
    });
  });

  it('shows services that were not started, and no port where there is only an ingress', () => {
    const expose = service.expose.map((one) => ({ ...one, port: 80 }));
    const body = leaseStatusBody({ ...group, services: [{ ...service, expose }] }, [], 'host');
    expect(body).toMatchObject({ services: { runner: { available: 0, total: 1 } }, forwarded_ports: null, ips: null });
  });
});

describe('serviceStatusBody', () => {
  it('counts a replica as available while it runs', () => {
    const state = { name: 'runner', count: 2, replicas: [replica('running'), replica('exited')] };
    expect(serviceStatusBody({ ...service, count: 2 }, state)).toMatchObject({
      available: 1,
      total: 2,
      replicas: 2,
      ready_replicas: 1,
      available_replicas: 1,
    });
  });
});

describe('providerStatusBody', () => {
  it('shows what is taken, what is asked for, and what is free', () => {
    const amounts = (cpuMilli: bigint) => ({ name: 'n', cpuMilli, memoryBytes: 10n, storageBytes: 5n, gpus: [] });
    const facts = { address: 'a', publicHostname: 'h', leases: 1, orders: 2, deployments: 3 };
    const body = providerStatusBody({
      ...facts,
      nodes: [{ ...amounts(8000n), memoryBytes: 100n, gpus: [{ vendor: 'nvidia', model: 'a100', count: 4 }] }],
      active: [[amounts(1000n), amounts(500n)]],
      pending: [[amounts(2000n)]],
    });
    expect(body).toMatchObject({
      cluster: {
        leases: 1,
        inventory: {
          active: [{ cpu: 1500, memory: 20, storage_ephemeral: 10 }],
          pending: [{ cpu: 2000 }],
          available: {
            nodes: [{ name: 'n', allocatable: { cpu: 8000, gpu: 4 }, available: { cpu: 4500, memory: 70 } }],
          },
        },
      },
      bidengine: { orders: 2 },
      manifest: { deployments: 3 },
      address: 'a',
      cluster_public_hostname: 'h',
    });
  });
});
