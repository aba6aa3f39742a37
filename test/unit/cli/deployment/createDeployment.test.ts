import { describe, expect, it } from 'vitest';
import { createDeployment } from '../../../../src/cli/deployment/createDeployment.ts';
import { setCommandGateway } from '../../../helpers/commandGateway.ts';

describe('createDeployment', () => {
  it('goes on to a lease and the manifest when asked to wait', async () => {
    const { run, sdl, tenant, provider } = await setCommandGateway();
    const line = `deployment create ${sdl} --dseq 5 --deposit 2act --allow-private-hosts`;
    expect((await run(`${line} --dry-run --wait 9s`)).json).toMatchObject({ dryRun: true });
    const { json } = await run(`${line} --provider ${provider} --max-price 400uact`);
    expect(json).toMatchObject({ id: { owner: tenant, dseq: '5' }, leases: [{ id: { provider } }], manifest: 'sent' });
    const shown = await run('deployment show --dseq 5');
    expect(shown.json).toMatchObject({ leases: [{ state: 'active' }] });
    expect((await run(`deployment send-manifest ${sdl} --dseq 5 --allow-private-hosts`)).json).toMatchObject({
      providers: [provider],
    });
  });

  it('tells how to close what it leaves open, and pays for nothing it cannot pay', async () => {
    const { run, sdl } = await setCommandGateway();
    const complained: string[] = [];
    const failing = run(`deployment create ${sdl} --dseq 6 --wait 2s --max-price 0.001uact`, {
      complain: (line) => void complained.push(line),
    });
    await expect(failing).rejects.toMatchObject({ kind: 'RENTAL_BIDS_TOO_DEAR' });
    expect(complained.join()).toContain('deployment close --dseq 6');
    await expect(run(`deployment create ${sdl} --deposit 9999act`)).rejects.toMatchObject({
      kind: 'DEPOSIT_SHORT',
    });
    expect((await run('deployment list')).json['deployments']).toHaveLength(1);
    expect(createDeployment).toBeTypeOf('function');
  });
});
