import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { deploymentCommands } from '../../../../src/cli/deployment/deploymentCommands.ts';
import { setCommandMarket } from '../../../helpers/commandMarket.ts';
import { shellSdl } from '../../../helpers/someDeployment.ts';

describe('deployment', () => {
  it('shows, lists, tops up, updates and closes', async () => {
    const { run, sdl, tenant } = await setCommandMarket([deploymentCommands]);
    expect((await run('deployment show --dseq 7')).json).toMatchObject({
      deployment: { state: 'active', escrow: { funds: [{ amount: '500000' }] } },
    });
    expect((await run('deployment list')).json).toMatchObject({ deployments: [{ id: { owner: tenant, dseq: '7' } }] });
    await run(`deployment deposit 1act --dseq 7 --owner ${tenant}`, 2);
    expect((await run('deployment show --dseq 7')).json).toMatchObject({
      runway: { remaining: [{ denom: 'uact', amount: '1500000' }] },
    });
    await expect(run(`deployment update ${sdl} --dseq 7`)).rejects.toMatchObject({ kind: 'TX_REJECTED' });
    await writeFile(sdl, shellSdl('false'));
    await expect(run(`deployment send-manifest ${sdl} --dseq 7`)).rejects.toMatchObject({
      kind: 'CLI_ARGUMENT_INVALID',
    });
    await run(`deployment update ${sdl} --dseq 7`);
    await expect(run(`deployment send-manifest ${sdl} --dseq 7`)).rejects.toMatchObject({ kind: 'CLI_NOT_FOUND' });
    await run('deployment close --dseq 7');
    expect((await run('deployment list --state active --output text')).text).toBe('no deployments');
    await expect(run('deployment close --dseq 7')).rejects.toMatchObject({ kind: 'TX_REJECTED' });
  });
});
