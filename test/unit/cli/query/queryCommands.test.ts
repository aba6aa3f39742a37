import { describe, expect, it } from 'vitest';
import { queryCommands } from '../../../../src/cli/query/queryCommands.ts';
import { setCommandMarket } from '../../../helpers/commandMarket.ts';

describe('query', () => {
  it('answers each question', async () => {
    const { run, lease, tenant, provider } = await setCommandMarket([queryCommands]);
    await lease();
    const ask = async (line: string) => (await run(`query ${line}`)).json;
    expect(await ask('account')).toMatchObject({ address: tenant, sequence: '2' });
    expect(await ask(`balances ${provider}`)).toMatchObject({
      address: provider,
      balances: [{ denom: 'uact' }, { denom: 'uakt' }],
    });
    expect(await ask('deployment --dseq 7')).toMatchObject({
      deployment: { state: 'active' },
      runway: { isOverdrawn: false },
    });
    expect(await ask('deployment --state active')).toMatchObject({ deployments: [{ id: { dseq: '7' } }], total: 1 });
    expect(await ask('group --dseq 7')).toMatchObject({ group: { state: 'open' } });
    expect(await ask(`order --owner ${tenant} --state active`)).toMatchObject({ orders: [{ id: { oseq: 1 } }] });
    expect(await ask(`bid --provider ${provider}`)).toMatchObject({
      bids: [{ state: 'active', price: { amount: '100' } }],
    });
    expect(await ask(`lease --dseq 7 --state active`)).toMatchObject({ leases: [{ id: { provider } }] });
    expect(await ask(`provider ${provider}`)).toMatchObject({ provider: { hostUri: 'https://127.0.0.1:8443' } });
    expect(await ask('provider --limit 0')).toEqual({ providers: [], total: 1 });
    expect(await ask('certificate')).toEqual({ certificates: [], total: 0 });
    expect(await ask('escrow --dseq 7')).toMatchObject({ accounts: [{ xid: `${tenant}/7`, state: 'open' }] });
    expect(await ask('params')).toMatchObject({ market: { orderMaxBids: 20 } });
    await expect(ask('group --dseq 8')).rejects.toMatchObject({ kind: 'CLI_NOT_FOUND' });
    await expect(ask(`provider ${tenant}`)).rejects.toMatchObject({ kind: 'CLI_NOT_FOUND' });
    await expect(ask(`account akash1${'q'.repeat(38)}`)).rejects.toThrow();
    expect((await run('query order --limit 0 --output text')).text).toBe('no orders\n… and 1 more: raise --limit');
  });
});
