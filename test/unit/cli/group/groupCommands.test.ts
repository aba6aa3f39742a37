import { describe, expect, it } from 'vitest';
import { groupCommands } from '../../../../src/cli/group/groupCommands.ts';
import { setCommandMarket } from '../../../helpers/commandMarket.ts';

describe('group', () => {
  it('pauses, starts and closes', async () => {
    const { run } = await setCommandMarket([groupCommands]);
    const state = async () => {
      const { json } = await run('deployment show --dseq 7');
      return (json as unknown as { deployment: { groups: [{ state: string }] } }).deployment.groups[0].state;
    };
    for (const [verb, after] of [
      ['pause', 'paused'],
      ['start', 'open'],
      ['close', 'closed'],
    ]) {
      expect((await run(`group ${verb} --dseq 7`)).json).toMatchObject({ id: { dseq: '7', gseq: 1 } });
      expect(await state()).toBe(after);
    }
    await expect(run('group start --dseq 7')).rejects.toMatchObject({ kind: 'TX_REJECTED' });
  });
});
