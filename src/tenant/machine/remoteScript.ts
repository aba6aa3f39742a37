/**
 * The command that runs a snippet in the container. Everything of ours lies in one directory there, which the snippet knows as `$D`; its
 * arguments are `$1`, `$2` and so on. No word may be empty, and none may be secret: the command travels in a URL.
 */
export function remoteScript(snippet: string, ...args: ReadonlyArray<string | number>): string[] {
  return ['sh', '-c', `D="\${TMPDIR:-/tmp}/akr"\n${snippet}`, 'sh', ...args.map(String)];
}
