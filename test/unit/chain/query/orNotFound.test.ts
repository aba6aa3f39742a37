import { describe, expect, it } from 'vitest';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { orNotFound } from '../../../../src/chain/query/orNotFound.ts';

const failing = (codespace: string, code: number) =>
  orNotFound(Promise.reject(new RunnerError('QUERY_FAILED', { path: '/q', codespace, code })));

describe('orNotFound', () => {
  it('gives the value that was found', async () => {
    expect(await orNotFound(Promise.resolve(1))).toBe(1);
  });

  it.each([
    ['sdk', 22],
    ['deployment', 4],
    ['market', 20],
    ['provider', 3],
  ])('reads %s %i as absent', async (codespace, code) => {
    expect(await failing(codespace, code)).toBeUndefined();
  });

  it('takes nothing else for an absence', async () => {
    await expect(failing('sdk', 18)).rejects.toMatchObject({ kind: 'QUERY_FAILED' });
    await expect(failing('bank', 4)).rejects.toMatchObject({ kind: 'QUERY_FAILED' });
    const outage = new RunnerError('NODE_UNREACHABLE', { endpoint: 'http://n', reason: 'ECONNREFUSED' });
    await expect(orNotFound(Promise.reject(outage))).rejects.toBe(outage);
  });
});
