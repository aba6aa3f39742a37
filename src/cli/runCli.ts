import { Command, CommanderError } from 'commander';
import { describeError } from '../base/runnerError.ts';
import { exitCodeOf } from './exitCode.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** Adds the commands of one program to the tree. */
export type AddCommands = (program: Command) => void;

const EXIT_CODE_HELP = `
Exit codes:
  0    done; also after SIGINT or SIGTERM for programs that run until they are stopped
  1    failed: a peer or this machine did not do its part
  2    wrong input: an option, a file, or a wallet that cannot pay
  130  stopped by SIGINT (143 by SIGTERM, 141 by a closed output) before the work was done`;

/**
 * Runs the command line with these arguments (without the program's own name) and returns the exit code.
 * Errors are shown on standard error with their code and cure.
 */
export async function runCli(
  args: readonly string[],
  terminal: Terminal,
  parts: readonly AddCommands[],
): Promise<number> {
  const program = createProgram(terminal, parts);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has already said what it had to say.
    if (!(error instanceof CommanderError)) terminal.complain(describeError(error));
    return exitCodeOf(error);
  }
}

function createProgram(terminal: Terminal, parts: readonly AddCommands[]): Command {
  const program = new Command('akash-runner')
    .description('Rent a CI runner from the open compute market, per job, and give it back.')
    .version(version)
    .addHelpText('after', EXIT_CODE_HELP)
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.complain(text.trimEnd()),
    })
    .showHelpAfterError('(add --help for the options)')
    .exitOverride();
  for (const add of parts) add(program);
  return program;
}
