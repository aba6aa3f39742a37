import type { Command } from 'commander';

export type Shell = 'bash' | 'zsh' | 'fish';

/** A script for a shell that completes the program's commands and options. It is made once, from the tree, and asks nothing later. */
export function completionScript(program: Command, shell: Shell): string {
  const words = wordsByPath(program, '');
  if (shell === 'fish') return fishScript(words);
  return shell === 'zsh' ? `autoload -U +X bashcompinit && bashcompinit\n${bashScript(words)}` : bashScript(words);
}

/** What may follow after each path of commands (`deployment create`): commands and options. */
function wordsByPath(command: Command, path: string): Array<readonly [path: string, words: readonly string[]]> {
  const options = command.options.flatMap((option) => (option.long ? [option.long] : []));
  const names = command.commands.map((child) => child.name());
  const below = command.commands.flatMap((child) =>
    wordsByPath(child, path === '' ? child.name() : `${path} ${child.name()}`),
  );
  return [[path, [...names, ...options, '--help']], ...below];
}

function bashScript(words: ReturnType<typeof wordsByPath>): string {
  const cases = words.map(([path, after]) => `    '${path}') words='${after.join(' ')}' ;;`);
  const known = words.map(([path]) => `'${path}'`).join('|');
  return `_akash_runner() {
  local word next path='' words=''
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    next="\${path:+$path }$word"
    case "$next" in ${known}) path="$next" ;; esac
  done
  case "$path" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _akash_runner akash-runner`;
}

function fishScript(words: ReturnType<typeof wordsByPath>): string {
  const lines = words.map(
    ([path, after]) => `complete -c akash-runner -n '__akash_runner_at "${path}"' -a '${after.join(' ')}'`,
  );
  return `function __akash_runner_at
  set -l words (string match -v -- '-*' (commandline -opc)[2..])
  test "$argv[1]" = "$words"
end
${lines.join('\n')}`;
}
