import { execFileSync } from 'node:child_process';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { completionScript } from '../../../../src/cli/completion/completionScript.ts';

const program = new Command('akash-runner');
program.command('deployment').command('create').option('--dseq <n>', 'x');
program.command('status').option('--node <url>', 'x');

/** What bash would offer for the last of these words. */
function offered(...words: string[]): string[] {
  const script = `${completionScript(program, 'bash')}
COMP_WORDS=(akash-runner ${words.map((word) => `'${word}'`).join(' ')})
COMP_CWORD=${words.length}
_akash_runner
printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim().split('\n');
}

describe('completionScript', () => {
  it('completes commands and options in bash', () => {
    expect(offered('')).toEqual(['deployment', 'status', '--help']);
    expect(offered('deployment', 'c')).toEqual(['create']);
    expect(offered('deployment', 'create', 'deploy.yaml', '--d')).toEqual(['--dseq']);
    expect(offered('status', '--n')).toEqual(['--node']);
  });

  it('has the same for zsh and fish', () => {
    expect(completionScript(program, 'zsh')).toBe(
      `autoload -U +X bashcompinit && bashcompinit\n${completionScript(program, 'bash')}`,
    );
    expect(completionScript(program, 'fish')).toContain(`'__akash_runner_at "deployment create"' -a '--dseq --help'`);
  });
});
