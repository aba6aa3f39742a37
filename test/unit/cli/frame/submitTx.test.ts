import { describe, expect, it } from 'vitest';
import { txDone } from '../../../../src/cli/frame/submitTx.ts';
import { sendCommands } from '../../../../src/cli/send/sendCommands.ts';
import { setGroupStage } from '../../../helpers/runGroup.ts';

describe('submitTx', () => {
  it('estimates, asks, sends, and says what became of it', async () => {
    const { run, addresses } = await setGroupStage([sendCommands], 2, { AKASH_YES: 'false' });
    const asked: string[] = [];
    const answering = (answer: string) => ({
      prompt: {
        ask: async (question: string) => {
          asked.push(question);
          return answer;
        },
        askSecret: async () => '',
      },
    });
    const line = `send ${addresses[1]} 7uakt --yes`;
    const dry = (await run(`${line} --dry-run`)).json as unknown as { gasLimit: string; feeUakt: string };
    expect(Number(dry.feeUakt)).toBe(Math.ceil(Number(dry.gasLimit) / 40));
    const wide = (await run(`${line} --dry-run --gas-adjustment 3`)).json as unknown as { gasLimit: string };
    expect(Number(wide.gasLimit)).toBeGreaterThan(1.9 * Number(dry.gasLimit));
    const { json } = await run(`${line} --gas 150000 --gas-prices 0.05uakt`);
    expect(json['tx']).toMatchObject({
      gasWanted: '150000',
      feeUakt: '7500',
      hash: expect.stringMatching(/^[0-9A-F]{64}$/),
    });
    const unsure = (answer: string) => run(line.replace(' --yes', ''), 0, answering(answer));
    await expect(unsure('n')).rejects.toMatchObject({ kind: 'CLI_NOT_CONFIRMED' });
    expect((await unsure('y')).json['tx']).toMatchObject({ hash: expect.any(String) });
    const question = `Send 7uakt to ${addresses[1]}, for a fee of up to `;
    expect(asked).toEqual([expect.stringContaining(question), expect.stringMatching(/ \d+uakt\? \[y\/N\] $/)]);
  });

  it('refuses a fee that cannot be paid, and an account that is not there', async () => {
    const { run, addresses } = await setGroupStage([sendCommands], [{ uakt: 100n }, { uakt: 5n }]);
    await expect(run(`send ${addresses[1]} 7uakt --gas 150000`)).rejects.toMatchObject({ kind: 'FEES_SHORT' });
    await expect(run(`send ${addresses[0]} 7uakt`, 1)).rejects.toMatchObject({ kind: 'CLI_BALANCE_SHORT' });
  });
});

describe('txDone', () => {
  it('tells people and programs the same', () => {
    const tx = { hash: 'AB', height: 7n, gasUsed: 1n, gasWanted: 2n, feeUakt: 3n };
    const { value, lines } = txDone({ what: 'close it', messages: [] }, tx, { id: 4n });
    expect(value).toEqual({ id: 4n, tx });
    expect(lines.join('\n')).toMatch(/close it.*7\n.*AB\n.*1 of 2 gas.*3uakt/);
  });
});
