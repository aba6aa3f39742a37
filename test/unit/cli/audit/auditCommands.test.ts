import { describe, expect, it } from 'vitest';
import { auditCommands } from '../../../../src/cli/audit/auditCommands.ts';
import { setCommandMarket } from '../../../helpers/commandMarket.ts';

describe('audit', () => {
  it('vouches for attributes, some or all of which it takes back', async () => {
    const { run, provider, addresses } = await setCommandMarket([auditCommands]);
    const signed = async () => {
      const { json } = await run(`audit list --provider ${provider} --auditor ${addresses[2]}`);
      return (json['audits'] as unknown as ReadonlyArray<{ attributes: unknown }>)[0]?.attributes;
    };
    await run(`audit sign --provider ${provider} --attribute a=1,b=2 --attribute c=3`, 2);
    expect(await signed()).toEqual([
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
      { key: 'c', value: '3' },
    ]);
    await run(`audit delete --provider ${provider} --key a b`, 2);
    expect(await signed()).toEqual([{ key: 'c', value: '3' }]);
    expect((await run('audit list --output text')).text).toContain('c=3');
    await run(`audit delete --provider ${provider}`, 2);
    expect(await signed()).toBeUndefined();
  });
});
