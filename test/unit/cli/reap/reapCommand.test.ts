import { describe, expect, it } from 'vitest';
import { addReapCommand, type ReapOptions } from '../../../../src/cli/reap/reapCommand.ts';
import { runCli } from '../../../../src/cli/runCli.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';

async function ask(...args: string[]) {
  const terminal = createFakeTerminal();
  const asked: ReapOptions[] = [];
  const code = await runCli(['reap', ...args], terminal, [
    (program) => addReapCommand(program, async (options) => void asked.push(options)),
  ]);
  return { code, asked, help: terminal.printed.join('\n') };
}

describe('reap', () => {
  const chain = ['--node', 'http://a', '--chain-id', 'c'];

  it('takes what it is given', async () => {
    const { asked } = await ask(...chain, '--repository', 'o/r', '--api-url', 'http://g', '--read-gap-ms', '10');
    expect(asked[0]).toMatchObject({ node: ['http://a'], repository: 'o/r', apiUrl: 'http://g', readGapMs: 10 });
  });

  it('waits between its reads unless told otherwise', async () => {
    const { asked } = await ask(...chain, '--repository', 'o/r', '--api-url', 'http://g');
    expect(asked[0]?.readGapMs).toBe(15_000);
  });

  it('takes no token as an argument, and explains itself', async () => {
    expect((await ask(...chain, '--repository', 'o/r', '--github-token', 't')).code).toBe(2);
    expect((await ask('--help')).help).toContain('GITHUB_TOKEN');
  });
});
