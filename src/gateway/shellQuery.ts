import { err, ok, type Result } from '../base/result.ts';
import { RunnerError } from '../base/runnerError.ts';

/** What the shell route is asked to do: run `command` in the pod numbered `podIndex` (by name, from 0) of `service`. */
export interface ShellRequest {
  readonly command: readonly string[];
  readonly service: string;
  readonly podIndex: number;
  readonly stdin: boolean;
  /** A terminal: its standard error comes merged into its standard output. */
  readonly tty: boolean;
}

/**
 * The query of the shell route: `cmd0` to `cmdN`, `tty`, `stdin`, `podIndex`, `service`.
 * @throws RunnerError GATEWAY_ARGUMENT_EMPTY when a word of the command is empty: the provider reads the command only up to there.
 */
export function encodeShellQuery(request: ShellRequest): URLSearchParams {
  const query = new URLSearchParams();
  for (const [index, word] of request.command.entries()) {
    if (word === '') throw new RunnerError('GATEWAY_ARGUMENT_EMPTY', { index });
    query.set(`cmd${index}`, word);
  }
  query.set('service', request.service);
  query.set('podIndex', String(request.podIndex));
  query.set('tty', request.tty ? '1' : '0');
  query.set('stdin', request.stdin ? '1' : '0');
  return query;
}

/** Reads the query, each part of which is mandatory; the error names the first that is missing, for a 400. */
export function parseShellQuery(query: URLSearchParams): Result<ShellRequest, string> {
  const command = commandOf(query);
  if (command.length === 0) return err('missing parameter cmd0');
  for (const name of ['tty', 'service', 'stdin', 'podIndex']) {
    if (!query.get(name)) return err(`missing parameter ${name}`);
  }
  const podIndex = query.get('podIndex') ?? '';
  if (!/^\d{1,9}$/.test(podIndex)) return err('parameter podIndex is not a number');
  const service = query.get('service') ?? '';
  return ok({ command, service, podIndex: Number(podIndex), ...switchesOf(query) });
}

function commandOf(query: URLSearchParams): string[] {
  const command: string[] = [];
  for (let word = query.get('cmd0'); word; word = query.get(`cmd${command.length}`)) command.push(word);
  return command;
}

function switchesOf(query: URLSearchParams): { tty: boolean; stdin: boolean } {
  return { tty: query.get('tty') === '1', stdin: query.get('stdin') === '1' };
}
