import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../../../src/base/logger.ts';
import { systemRandom } from '../../../../src/base/random.ts';
import { err } from '../../../../src/base/result.ts';
import { createMachine } from '../../../../src/tenant/machine/machine.ts';
import { createInstantClock } from '../instantClock.ts';

describe('createMachine', () => {
  it("opens its provider's shell in the service of its lease", async () => {
    const lease = { owner: 'akash1tenant', dseq: 7n, gseq: 1, oseq: 1, provider: 'akash1provider' };
    const asked: unknown[] = [];
    const failure = err({ status: 503, kind: 'unavailable', message: '' } as const);
    const gateway = {
      openShell: async (...args: unknown[]) => {
        asked.push(args.slice(0, 2));
        return failure;
      },
    };
    const tools = { clock: createInstantClock(), random: systemRandom, logger: silentLogger };
    const machine = createMachine({ ...tools, gateway, lease, service: 'runner' });
    expect(await machine.openShell(['true'], { stdin: true })).toBe(failure);
    expect(asked).toEqual([[lease, { service: 'runner', podIndex: 0, command: ['true'], stdin: true, tty: false }]]);
    expect(machine.silenceMs).toBeGreaterThan(0);
  });
});
