import { describe, expect, it } from 'vitest';
import {
  buildEnvironment,
  DEFAULT_SEARCH_PATH,
} from '../../../../../src/runner-provider/executor/local/buildEnvironment.ts';
import { someLease } from '../../../../helpers/runnerProvider.ts';

const build = (manifestEnv: string[], env: Record<string, string> = {}) =>
  buildEnvironment({
    lease: someLease,
    manifestEnv,
    image: { path: ['/opt/node/bin'], env },
    searchPath: DEFAULT_SEARCH_PATH,
    publicHostname: 'provider.test',
    privateDirectory: '/private',
  });

describe('buildEnvironment', () => {
  it('has the lease, the search path with the image in front, and nothing of the agent', () => {
    expect(build([])).toEqual({
      PATH: `/opt/node/bin:${DEFAULT_SEARCH_PATH.join(':')}`,
      LANG: 'C.UTF-8',
      HOME: '/private',
      TMPDIR: '/private',
      AKASH_GROUP_SEQUENCE: '1',
      AKASH_DEPLOYMENT_SEQUENCE: '7',
      AKASH_ORDER_SEQUENCE: '1',
      AKASH_OWNER: 'akash1tenant',
      AKASH_PROVIDER: 'akash1provider',
      AKASH_CLUSTER_PUBLIC_HOSTNAME: 'provider.test',
    });
  });

  it('lets the manifest win over image and lease, but not over the private directory', () => {
    const built = build(['A=1=2', 'AKASH_OWNER=me', 'HOME=/root', 'TMPDIR=/tmp', 'EMPTY'], { A: '0', B: '3' });
    expect(built).toMatchObject({
      A: '1=2',
      B: '3',
      AKASH_OWNER: 'me',
      HOME: '/private',
      TMPDIR: '/private',
      EMPTY: '',
    });
  });

  it('leaves out entries whose name could be taken for an option or a program', () => {
    expect(Object.keys(build(['-u=x', '=x', '/bin/evil', 'a b=c'])).sort()).toEqual(Object.keys(build([])).sort());
  });
});
