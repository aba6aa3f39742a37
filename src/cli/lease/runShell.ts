import type { Writable } from 'node:stream';
import { RunnerError } from '../../base/runnerError.ts';
import type { LeaseId } from '../../chain/protocol/ids.ts';
import type { GatewayClient, ShellOptions, ShellOutcome, ShellSession } from '../../gateway/client/gatewayClient.ts';
import { remoteExit } from '../exitCode.ts';
import type { Call } from '../frame/command.ts';
import { withoutControls } from '../frame/renderTable.ts';
import type { StandardStreams } from '../terminal.ts';
import { gatewayError } from './connectLease.ts';
import { followTerminal } from './followTerminal.ts';
import { type OpenInput, openInput } from './openInput.ts';

/** A command to run in a lease, as it was asked for. */
export interface ShellRequest {
  readonly id: LeaseId;
  readonly service?: string;
  /** Absent: a terminal when there is one and no command was named. */
  readonly tty?: true;
  readonly command: readonly string[];
}

const SHELL = ['/bin/sh'];
const NO_END =
  'standard input has ended, which the command cannot be told (there is no end of file on this way); it still runs';

/**
 * Runs a command in a service of a lease on the standard streams, until it ends.
 * @throws remoteExit with its exit code when that is not 0; RunnerError CLI_ARGUMENT_INVALID, CLI_GATEWAY_FAILED; the signal's reason.
 */
export async function runShell(
  call: Call,
  connect: () => Promise<GatewayClient>,
  request: ShellRequest,
): Promise<void> {
  const { streams } = call.terminal;
  const tty = wantsTerminal(request, streams);
  const command = request.command.length > 0 ? request.command : SHELL;
  // The key may ask at the terminal, or be read from standard input.
  await call.key();
  const early = streams && streams.input.isTTY !== true ? openInput(streams.input) : undefined;
  try {
    const gateway = await connect();
    const service = request.service ?? (await findOnlyService(call, gateway, request.id));
    const wanted = { service, command, tty, stdin: streams !== undefined && early?.isEmpty() !== true };
    const shell = await open(call, gateway, request.id, wanted);
    const outcome = streams
      ? await converse(call, shell, { streams, tty, input: early ?? openInput(streams.input) })
      : await shell.outcome;
    call.signal.throwIfAborted();
    conclude(call, request.id.provider, outcome);
  } finally {
    early?.stop();
  }
}

function wantsTerminal({ tty, command }: ShellRequest, streams: StandardStreams | undefined): boolean {
  const isTerminal = streams?.input.isTTY === true;
  if (tty && !isTerminal)
    throw new RunnerError('CLI_ARGUMENT_INVALID', { option: '--tty', expected: 'a terminal on standard input' });
  return tty ?? (command.length === 0 && isTerminal && streams.output.isTTY === true);
}

async function findOnlyService(call: Call, gateway: GatewayClient, id: LeaseId): Promise<string> {
  const status = await call.during('asking the provider', gateway.getLeaseStatus(id, call.signal));
  if (!status.ok) throw gatewayError(id.provider, status.error);
  const names = Object.keys(status.value.services);
  const [only] = names;
  if (only !== undefined && names.length === 1) return only;
  const expected = names.length === 0 ? 'a service; the provider shows none' : `one of ${names.join(', ')}`;
  throw new RunnerError('CLI_ARGUMENT_INVALID', { option: '--service', expected: withoutControls(expected) });
}

async function open(call: Call, gateway: GatewayClient, id: LeaseId, wanted: ShellOptions): Promise<ShellSession> {
  const opened = await call.during('opening a shell at the provider', gateway.openShell(id, wanted, call.signal));
  if (!opened.ok) throw gatewayError(id.provider, opened.error);
  return opened.value;
}

/** Joins the session to the standard streams. Whatever happens, the terminal is given back as it was. */
async function converse(
  call: Call,
  shell: ShellSession,
  { streams, tty, input }: { streams: StandardStreams; tty: boolean; input: OpenInput },
): Promise<ShellOutcome> {
  const giveBack = tty ? followTerminal(streams, shell) : () => undefined;
  try {
    input.connect(shell.write);
    if (!input.isEmpty()) void input.ended.then(() => call.during(NO_END, shell.outcome));
    for await (const { stream, bytes } of shell.output)
      await writeOut(stream === 'stdout' ? streams.output : streams.errors, bytes);
    return await shell.outcome;
  } finally {
    giveBack();
    input.stop();
    shell.close();
  }
}

/** Waits until the bytes are out. That nobody reads them any more aborts the command's signal, see watchSignals. */
function writeOut(output: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    output.write(bytes, () => resolve());
  });
}

function conclude(call: Call, provider: string, outcome: ShellOutcome): void {
  if (outcome.kind === 'dropped')
    throw gatewayError(provider, {
      kind: 'unavailable',
      status: 0,
      message: 'the connection ended; nobody knows what became of the command',
    });
  if (outcome.kind === 'failed')
    throw gatewayError(provider, { kind: 'refused', status: 0, message: outcome.message ?? 'it could not run it' });
  if (outcome.message) call.terminal.complain(withoutControls(outcome.message));
  if (outcome.exitCode !== 0) throw remoteExit(outcome.exitCode);
}
