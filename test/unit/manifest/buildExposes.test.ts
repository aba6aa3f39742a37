import { describe, expect, it } from 'vitest';
import { buildExposes, compareExposes, isIngress, listEndpoints } from '../../../src/manifest/buildExposes.ts';
import { unusedEndpoint } from '../../../src/manifest/job/ciService.ts';
import type { ExposeTarget, SdlExpose } from '../../../src/manifest/sdl/sdl.ts';

const target = (to: Partial<ExposeTarget>): ExposeTarget => ({ global: false, service: '', ip: '', ...to });
const exposed = (expose: Partial<SdlExpose>): SdlExpose => ({ ...unusedEndpoint, ...expose });
const world = target({ global: true });

describe('buildExposes', () => {
  it('sorts by service, port, protocol and global first', () => {
    const built = buildExposes(
      [
        exposed({ port: 9, to: [target({ service: 'db' })] }),
        exposed({ port: 9, proto: 'UDP', to: [world] }),
        exposed({ port: 9, to: [target({}), world] }),
        exposed({ port: 2, to: [] }),
      ],
      new Map(),
    );
    expect(built.map(({ service, port, proto, global }) => `${service} ${port} ${proto} ${global}`)).toEqual([
      ' 2 TCP false',
      ' 9 TCP true',
      ' 9 TCP false',
      ' 9 UDP true',
      'db 9 TCP false',
    ]);
    expect(built.toSorted(compareExposes)).toEqual(built);
  });

  it('numbers leased IPs, and nothing else', () => {
    const numbers = new Map([
      ['', 1],
      ['aa', 7],
    ]);
    const built = buildExposes([exposed({ to: [world, target({ global: true, ip: 'aa' })] })], numbers);
    expect(built.map(({ ip, endpointSequenceNumber }) => [ip, endpointSequenceNumber])).toEqual([
      ['', 0],
      ['aa', 7],
    ]);
  });
});

describe('listEndpoints', () => {
  const endpoints = (...exposes: SdlExpose[]) => listEndpoints(buildExposes(exposes, new Map([['aa', 7]])));

  it('asks for HTTP, ports and leased IPs, and for nothing within the group', () => {
    expect(endpoints(exposed({ port: 8080, as: 80, to: [target({ global: true, ip: 'aa' })] }))).toEqual([
      { sequence_number: 0 },
      { kind: 2, sequence_number: 7 },
    ]);
    expect(endpoints(exposed({ port: 22 }))).toEqual([{ kind: 1, sequence_number: 0 }]);
    expect(endpoints(exposed({ to: [] }))).toEqual([]);
  });

  it('knows an ingress by protocol and outer port', () => {
    const [http, udp, moved] = buildExposes(
      [exposed({ port: 80 }), exposed({ port: 80, proto: 'UDP' }), exposed({ port: 81, as: 82 })],
      new Map(),
    );
    expect([http, udp, moved].map((expose) => expose && isIngress(expose))).toEqual([true, false, false]);
  });
});
