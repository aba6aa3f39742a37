import { describe, expect, it } from 'vitest';
import { queryCommands } from '../../../../src/cli/query/queryCommands.ts';
import { sendCommands } from '../../../../src/cli/send/sendCommands.ts';
import { setGroupStage } from '../../../helpers/runGroup.ts';

describe('send', () => {
  it('sends coins, several at once', async () => {
    const { run, addresses } = await setGroupStage([sendCommands, queryCommands], [{ uakt: 9_000_000n, uact: 5n }, {}]);
    const { json } = await run(`send ${addresses[1]} 1akt`);
    expect(json).toMatchObject({
      from: addresses[0],
      to: addresses[1],
      amount: [{ denom: 'uakt', amount: '1000000' }],
    });
    expect((await run('query balances', 1)).json['balances']).toEqual([{ denom: 'uakt', amount: '1000000' }]);
  });

  it('looks first whether there are enough', async () => {
    const { run, addresses } = await setGroupStage([sendCommands], [{ uakt: 9_000_000n }, {}]);
    await expect(run(`send ${addresses[1]} 1uakt,5uact`)).rejects.toMatchObject({
      kind: 'CLI_BALANCE_SHORT',
      args: { denom: 'uact', missing: 5n },
    });
    await expect(run('send nobody 1uakt')).rejects.toMatchObject({ kind: 'CLI_ARGUMENT_INVALID' });
    await expect(run(`send ${addresses[1]} much`)).rejects.toMatchObject({ kind: 'CLI_ARGUMENT_INVALID' });
  });
});
