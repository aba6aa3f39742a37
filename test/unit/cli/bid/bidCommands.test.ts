import { describe, expect, it } from 'vitest';
import { bidCommands } from '../../../../src/cli/bid/bidCommands.ts';
import { setCommandMarket } from '../../../helpers/commandMarket.ts';

describe('bid', () => {
  it('makes, lists and takes back', async () => {
    const { run, bid, tenant, provider } = await setCommandMarket([bidCommands]);
    await bid('90.5uact');
    expect((await run('bid list --dseq 7')).json).toMatchObject({
      bids: [{ id: { provider }, state: 'open', price: { amount: '90.5' } }],
    });
    expect((await run('bid list --dseq 7 --output text')).text).toContain('90.5uact');
    await run(`bid close --owner ${tenant} --dseq 7 --reason unstable`, 1);
    expect((await run('bid list --dseq 7 --state open')).json).toEqual({ bids: [] });
    await expect(bid()).rejects.toMatchObject({ kind: 'TX_REJECTED' });
    await expect(run('bid close --dseq 7', 1)).rejects.toMatchObject({ kind: 'CLI_ARGUMENT_INVALID' });
    await expect(run(`bid create --owner ${tenant} --dseq 8 --price 1uact`, 1)).rejects.toMatchObject({
      kind: 'CLI_NOT_FOUND',
    });
  });
});
