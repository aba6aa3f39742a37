import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { addCompletionCommand } from '../../../../src/cli/completion/completionCommand.ts';

describe('completion', () => {
  it('prints the script of a shell it knows', async () => {
    const printed: string[] = [];
    const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
    addCompletionCommand(program, { print: (line) => void printed.push(line) });
    await program.parseAsync(['completion', 'bash'], { from: 'user' });
    expect(printed.join()).toContain('complete -o default -F _akash_runner akash-runner');
    await expect(program.parseAsync(['completion', 'tcsh'], { from: 'user' })).rejects.toThrow();
  });
});
