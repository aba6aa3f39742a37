import { describe, expect, it } from 'vitest';
import { deliverManifest } from '../../../../src/cli/deployment/deliverManifest.ts';
import type { Call } from '../../../../src/cli/frame/command.ts';

describe('deliverManifest', () => {
  it('asks each provider once, and only those that the chain knows', async () => {
    const asked: string[] = [];
    const connection = { abciQuery: async (path: string) => new Uint8Array(asked.push(path) - asked.length) };
    const call = {
      key: async () => ({ connection, wallet: {} }),
      terminal: {},
      during: async (_: string, work: Promise<unknown>) => work,
    } as unknown as Call;
    const options = { id: { owner: 'a', dseq: 1n }, manifestJson: '[]', allowPrivateHosts: false };
    await deliverManifest(call, { ...options, providers: [] });
    expect(asked).toEqual([]);
    const unknown = deliverManifest(call, { ...options, providers: ['akash1p', 'akash1p'] });
    await expect(unknown).rejects.toMatchObject({ kind: 'CLI_NOT_FOUND', args: { id: 'akash1p' } });
    expect(asked).toHaveLength(1);
  });
});
