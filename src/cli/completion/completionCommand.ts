import { Argument, type Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { completionScript, type Shell } from './completionScript.ts';

const EXAMPLES = `
Examples:
  $ source <(akash-runner completion bash)
  $ akash-runner completion zsh > ~/.zfunc/_akash-runner
  $ akash-runner completion fish > ~/.config/fish/completions/akash-runner.fish`;

/** Adds `completion`. It comes last, so that it knows all the others. */
export function addCompletionCommand(program: Command, terminal: Pick<Terminal, 'print'>): void {
  program
    .command('completion')
    .description('a script that completes commands and options in your shell')
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', EXAMPLES)
    .action((shell: Shell) => terminal.print(completionScript(program, shell)));
}
