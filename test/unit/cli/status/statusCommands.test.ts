import { describe, expect, it } from 'vitest';
import { statusCommands } from '../../../../src/cli/status/statusCommands.ts';
import { setGroupStage } from '../../../helpers/runGroup.ts';

describe('status', () => {
  it('says where the node stands', async () => {
    const { run, devnet } = await setGroupStage([statusCommands]);
    expect((await run('status')).json).toMatchObject({
      chainId: devnet.chainId,
      catchingUp: false,
      blockHash: expect.stringMatching(/^[0-9A-F]{64}$/),
    });
    expect((await run('status --output text')).text).toContain(`chain     ${devnet.chainId}`);
    await expect(run('status --chain-id another')).rejects.toMatchObject({ kind: 'CHAIN_ID_MISMATCH' });
  });
});
