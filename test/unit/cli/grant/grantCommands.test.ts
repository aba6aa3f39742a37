import { describe, expect, it } from 'vitest';
import { grantCommands } from '../../../../src/cli/grant/grantCommands.ts';
import { sendCommands } from '../../../../src/cli/send/sendCommands.ts';
import { setCommandMarket } from '../../../helpers/commandMarket.ts';

describe('grant', () => {
  it('lets another deposit, and no more', async () => {
    const { run, addresses, sdl } = await setCommandMarket([grantCommands]);
    const order = (dseq: number) =>
      run(`deployment create ${sdl} --dseq ${dseq} --deposit 1act --deposit-sources grant`, 2);
    await expect(order(8)).rejects.toMatchObject({ kind: 'DEPOSIT_SHORT' });
    expect((await run(`grant deposit ${addresses[2]} --limit 1act --expires 1h`)).json).toMatchObject({
      grantee: addresses[2],
      scopes: ['deployment'],
    });
    await order(8);
    await expect(order(9)).rejects.toMatchObject({ kind: 'DEPOSIT_SHORT' });
    await run(`grant revoke deposit ${addresses[2]}`);
    await expect(run(`grant revoke deposit ${addresses[2]}`)).rejects.toMatchObject({ kind: 'TX_REJECTED' });
  });

  it('pays the fees of another', async () => {
    const { run, addresses } = await setCommandMarket([grantCommands, sendCommands]);
    const send = () => run(`send ${addresses[0]} 1uakt --fee-granter ${addresses[0]}`, 2);
    await expect(send()).rejects.toMatchObject({ kind: 'TX_REJECTED' });
    await run(`grant fee ${addresses[2]} --limit 1akt`);
    await send();
    await run(`grant revoke fee ${addresses[2]}`);
    await expect(run(`grant fee ${addresses[2]} --limit 1act`)).rejects.toMatchObject({ kind: 'CLI_ARGUMENT_INVALID' });
    await expect(run(`grant revoke all ${addresses[2]}`)).rejects.toMatchObject({ kind: 'CLI_ARGUMENT_INVALID' });
    await expect(run('grant fee nobody')).rejects.toMatchObject({ kind: 'CLI_ARGUMENT_INVALID' });
  });
});
