import { describe, expect, it } from 'vitest';
import { registrationCommands } from '../../../../src/cli/provider/registrationCommands.ts';
import { setCommandMarket } from '../../../helpers/commandMarket.ts';

describe('provider', () => {
  it('changes what it is told to, and keeps the rest', async () => {
    const { run, provider, tenant } = await setCommandMarket([registrationCommands]);
    await run('provider update --attribute region=a --website https://example.org', 1);
    await run('provider update --email me@example.org', 1);
    expect((await run(`provider show --provider ${provider}`)).json['provider']).toEqual({
      owner: provider,
      hostUri: 'https://127.0.0.1:8443',
      attributes: [{ key: 'region', value: 'a' }],
      info: { email: 'me@example.org', website: 'https://example.org' },
    });
    await expect(run('provider create --host-uri https://127.0.0.1:1', 1)).rejects.toMatchObject({
      kind: 'TX_REJECTED',
    });
    await expect(run('provider show')).rejects.toMatchObject({ kind: 'CLI_NOT_FOUND', args: { id: tenant } });
    await expect(run('provider update --email a@b.c')).rejects.toMatchObject({ kind: 'CLI_NOT_FOUND' });
  });

  it('withdraws from its leases', async () => {
    const { run, lease, tenant } = await setCommandMarket([registrationCommands]);
    await expect(run('provider withdraw', 1)).rejects.toMatchObject({ kind: 'CLI_NOT_FOUND' });
    await lease();
    expect((await run('provider withdraw', 1)).json['leases']).toMatchObject([{ owner: tenant, dseq: '7' }]);
    await expect(run(`provider withdraw --owner ${tenant} --dseq 8`, 1)).rejects.toMatchObject({
      kind: 'CLI_NOT_FOUND',
    });
  });
});
