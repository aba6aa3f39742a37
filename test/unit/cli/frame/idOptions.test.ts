import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/cli/frame/command.ts';
import { deploymentIdOf, groupIdOf, idOptions, leaseIdOf, ownLeaseIdOf } from '../../../../src/cli/frame/idOptions.ts';

const call = { address: async () => 'akash1me' } as unknown as Call;
const all = ['owner', 'dseq', 'gseq', 'oseq', 'provider'] as const;

function parse(kind: 'required' | 'filter', args: string[]) {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  for (const option of idOptions(all, kind)) command.addOption(option);
  return command.parse(args, { from: 'user' }).opts();
}

describe('idOptions', () => {
  it('demands what identifies, and nothing of what filters', () => {
    expect(parse('filter', [])).toEqual({});
    expect(parse('filter', ['--dseq', '7'])).toEqual({ dseq: 7n });
    expect(() => parse('required', ['--dseq', '7'])).toThrow();
    const provider = `akash1${'q'.repeat(38)}`;
    expect(parse('required', ['--dseq', '7', '--provider', provider])).toEqual({
      dseq: 7n,
      gseq: 1,
      oseq: 1,
      provider,
    });
  });

  it('makes ids', async () => {
    expect(await deploymentIdOf(call, { dseq: 7n })).toEqual({ owner: 'akash1me', dseq: 7n });
    expect(await groupIdOf(call, { dseq: 7n, owner: 'akash1you' })).toEqual({ owner: 'akash1you', dseq: 7n, gseq: 1 });
    const lease = { dseq: 7n, gseq: 2, oseq: 3 };
    expect(await leaseIdOf(call, { ...lease, provider: 'akash1p' })).toEqual({
      ...lease,
      owner: 'akash1me',
      provider: 'akash1p',
    });
    expect(await ownLeaseIdOf(call, { ...lease, owner: 'akash1t' })).toEqual({
      ...lease,
      owner: 'akash1t',
      provider: 'akash1me',
    });
    await expect(ownLeaseIdOf(call, lease)).rejects.toMatchObject({ kind: 'CLI_ARGUMENT_INVALID' });
  });
});
