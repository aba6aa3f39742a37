import { describe, expect, it } from 'vitest';
import { mintCommands } from '../../../../src/cli/mint/mintCommands.ts';
import { setGroupStage } from '../../../helpers/runGroup.ts';

describe('mint and burn', () => {
  it('asks the chain, which without a price refuses', async () => {
    const { run } = await setGroupStage([mintCommands]);
    await expect(run('mint 20akt')).rejects.toMatchObject({ kind: 'TX_REJECTED' });
    await expect(run('burn 20act')).rejects.toMatchObject({ kind: 'TX_REJECTED' });
  });

  it.each(['mint 20act', 'burn 20akt', 'mint much'])('refuses %s', async (line) => {
    const { run } = await setGroupStage([mintCommands]);
    await expect(run(line)).rejects.toMatchObject({ kind: 'CLI_ARGUMENT_INVALID' });
  });
});
