import { describe, expect, it } from 'vitest';
import { toWorkload, toWorkloadService } from '../../../../src/runner-provider/lease/toWorkload.ts';
import { someLease } from '../../../helpers/runnerProvider.ts';
import { shellSdl, someDeployment } from '../../../helpers/someDeployment.ts';

const group = someDeployment(shellSdl('echo hi')).manifest[0]!;

describe('toWorkload', () => {
  it('takes what an executor needs', () => {
    expect(toWorkload({ lease: someLease, version: 'ab', group })).toEqual({
      lease: someLease,
      version: 'ab',
      services: [
        {
          name: 'runner',
          image: 'shell:1',
          command: ['sh', '-c', 'echo hi'],
          args: [],
          env: ['GREETING=hello'],
          count: 1,
          cpuMilli: 1000n,
          memoryBytes: 1n << 30n,
        },
      ],
    });
  });
});

describe('toWorkloadService', () => {
  it('leaves credentials behind', () => {
    const credentials = { host: 'h', email: '', username: 'u', password: 'not a real one' };
    const service = toWorkloadService({ ...group.services[0]!, command: null, env: null, credentials });
    expect(Object.values(service)).not.toContain(credentials);
    expect(service).toMatchObject({ command: [], env: [] });
  });
});
