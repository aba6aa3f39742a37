import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/cli/frame/command.ts';
import { connectLease, gatewayError } from '../../../../src/cli/lease/connectLease.ts';

describe('connectLease', () => {
  it('goes only to providers that the chain knows', async () => {
    const connection = { abciQuery: async () => new Uint8Array() };
    const call = { key: async () => ({ connection, wallet: {} }), terminal: {} } as unknown as Call;
    const connecting = connectLease(call, { provider: 'akash1p' }, { scopes: ['logs'], allowPrivateHosts: false });
    await expect(connecting).rejects.toMatchObject({ kind: 'CLI_NOT_FOUND' });
  });
});

describe('gatewayError', () => {
  it('says what the provider said', () => {
    const error = gatewayError('akash1p', { kind: 'refused', status: 422, message: '' });
    expect(error).toMatchObject({ kind: 'CLI_GATEWAY_FAILED', args: { provider: 'akash1p', kind: 'refused' } });
    expect(error.message).toContain('no reason given');
  });
});
