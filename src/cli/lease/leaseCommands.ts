import { Option } from 'commander';
import type { ProviderCloseReason } from '../../chain/message/closeBidMsg.ts';
import { closeLeaseMsg } from '../../chain/message/closeLeaseMsg.ts';
import { createLeaseMsg } from '../../chain/message/createLeaseMsg.ts';
import { leaseStartReclaimMsg } from '../../chain/message/leaseStartReclaimMsg.ts';
import { formatLeaseId, type LeaseId } from '../../chain/protocol/ids.ts';
import type { StreamEnd } from '../../gateway/client/gatewayClient.ts';
import type { Call, CommandGroup, CommandSpec } from '../frame/command.ts';
import { type IdOptions, idOptions, leaseIdOf, ownLeaseIdOf } from '../frame/idOptions.ts';
import { parseValue } from '../frame/parseValue.ts';
import { renderTable, withoutControls } from '../frame/renderTable.ts';
import type { SharedOptions } from '../frame/sharedOptions.ts';
import { txDone } from '../frame/submitTx.ts';
import { connectLease, gatewayError } from './connectLease.ts';
import { runShell } from './runShell.ts';

type LeaseOptions = SharedOptions & IdOptions;
interface GatewayOptions extends SharedOptions, IdOptions {
  readonly allowPrivateHosts?: true;
}
interface LogsOptions extends GatewayOptions {
  readonly follow?: true;
  readonly tail?: number;
  readonly service?: string;
}
interface EventsOptions extends GatewayOptions {
  readonly follow?: true;
}
interface ShellCommandOptions extends GatewayOptions {
  readonly service?: string;
  readonly tty?: true;
}
interface ReclaimOptions extends SharedOptions, IdOptions {
  readonly reason: ProviderCloseReason;
}

const TENANT = ['dseq', 'gseq', 'oseq', 'provider'] as const;
const privateHosts = () =>
  new Option('--allow-private-hosts', 'with a devnet: connect to addresses that are not public');

const create: CommandSpec<LeaseOptions> = {
  name: 'create',
  summary: 'accept a bid; the others of the order are lost',
  needs: 'tx',
  options: () => idOptions(TENANT),
  examples: ['lease create --dseq 12 --provider akash1… --from tenant'],
  run: async (call, options) => {
    const id = await leaseIdOf(call, options);
    const request = { what: `lease ${formatLeaseId(id)}`, messages: [createLeaseMsg(id)] };
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { id });
  },
};

const close: CommandSpec<LeaseOptions> = {
  name: 'close',
  summary: 'end a lease; its group is ordered anew at once: deployment close gives all back',
  needs: 'tx',
  options: () => idOptions(TENANT),
  examples: ['lease close --dseq 12 --provider akash1… --from tenant'],
  run: async (call, options) => {
    const id = await leaseIdOf(call, options);
    const request = { what: `close lease ${formatLeaseId(id)}`, messages: [closeLeaseMsg(id)] };
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { id });
  },
};

const reclaim: CommandSpec<ReclaimOptions> = {
  name: 'reclaim',
  summary: 'the provider asks for its machine back, with the notice that its bid granted',
  needs: 'tx',
  options: () => [
    ...idOptions(['owner', 'dseq', 'gseq', 'oseq']),
    new Option('--reason <reason>', 'what the tenant is told')
      .choices(['unstable', 'decommission', 'unspecified', 'manifest_timeout'])
      .default('decommission'),
  ],
  examples: ['lease reclaim --owner akash1… --dseq 12 --from provider'],
  run: async (call, options) => {
    const id = await ownLeaseIdOf(call, options);
    const { reason } = options;
    const request = { what: `reclaim lease ${formatLeaseId(id)}`, messages: [leaseStartReclaimMsg({ id, reason })] };
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { id, reason });
  },
};

const status: CommandSpec<GatewayOptions> = {
  name: 'status',
  summary: "what the provider says of a lease's services: advice, no proof",
  needs: 'key',
  options: () => [...idOptions(TENANT), privateHosts()],
  examples: ['lease status --dseq 12 --provider akash1… --from tenant'],
  run: async (call, options) => {
    const id = await leaseIdOf(call, options);
    const gateway = await connectLease(call, id, scoped('status', options));
    const answer = await call.during('asking the provider', gateway.getLeaseStatus(id, call.signal));
    if (!answer.ok) throw gatewayError(id.provider, answer.error);
    const rows = Object.values(answer.value.services).map((one) => [
      one.name,
      `${one.available}/${one.total}`,
      (one.uris ?? []).join(' '),
    ]);
    const { colours } = call.terminal;
    const lines = renderTable(['SERVICE', 'AVAILABLE', 'URIS'], rows, { colours, none: 'no services' });
    return { value: { id, status: answer.value }, lines };
  },
};

const logs: CommandSpec<LogsOptions> = {
  name: 'logs',
  summary: "the log lines of a lease's services",
  needs: 'key',
  options: () => [
    ...idOptions(TENANT),
    new Option('-f, --follow', 'go on until it is stopped'),
    new Option('--tail <lines>', 'only so many of the last').argParser(parseValue.count),
    new Option('--service <name>', 'only this one'),
    privateHosts(),
  ],
  examples: [
    'lease logs --dseq 12 --provider akash1… --from tenant --follow',
    'lease logs --dseq 12 --provider akash1… --tail 100',
  ],
  run: async (call, options) => {
    const id = await leaseIdOf(call, options);
    return endStream(call, id, await showLogs(call, id, options));
  },
};

const events: CommandSpec<EventsOptions> = {
  name: 'events',
  summary: "what the provider's cluster says of a lease: starts, failures, ends",
  needs: 'key',
  options: () => [...idOptions(TENANT), new Option('-f, --follow', 'go on until it is stopped'), privateHosts()],
  examples: ['lease events --dseq 12 --provider akash1… --from tenant --follow'],
  run: async (call, options) => {
    const id = await leaseIdOf(call, options);
    const gateway = await connectLease(call, id, scoped('events', options));
    const stream = gateway.streamEvents(id, { follow: options.follow === true }, call.signal);
    for await (const event of stream) {
      const { type, reason, note, object } = event;
      const line = `${type}  ${reason}  ${object.kind}/${object.name}  ${note}`;
      call.emit({ value: event, lines: [withoutControls(line)] });
    }
    return endStream(call, id, await stream.end);
  },
};

const shell: CommandSpec<ShellCommandOptions> = {
  name: 'shell',
  args: ['[command...]'],
  summary: 'run a command in a service, /bin/sh where none is named; its exit code is ours',
  needs: 'key',
  options: () => [
    ...idOptions(TENANT),
    new Option('--service <name>', 'needed when there are several'),
    new Option('-t, --tty', 'with a terminal, as without a command; it must be run at one'),
    privateHosts(),
  ],
  examples: [
    'lease shell --dseq 12 --provider akash1… --from tenant',
    'lease shell --dseq 12 --provider akash1… --service web --tty -- top',
    "lease shell --dseq 12 --provider akash1… -- sh -c 'head -c 512 > /tmp/file' < file-of-512-bytes",
  ],
  run: async (call, { service, tty, ...options }, command) => {
    const id = await leaseIdOf(call, options);
    const { allowPrivateHosts = false } = options;
    const connect = () => connectLease(call, id, { scopes: ['shell', 'status'], allowPrivateHosts });
    await runShell(call, connect, { id, command, ...(service !== undefined && { service }), ...(tty && { tty }) });
    return undefined;
  },
};

/** `akash-runner lease`. */
export const leaseCommands: CommandGroup = {
  name: 'lease',
  summary: 'leases, and what runs in them',
  commands: [create, close, reclaim, status, logs, events, shell],
};

function scoped(scope: 'status' | 'logs' | 'events', options: GatewayOptions) {
  return { scopes: [scope], allowPrivateHosts: options.allowPrivateHosts === true };
}

async function showLogs(call: Call, id: LeaseId, options: LogsOptions): Promise<StreamEnd> {
  const { follow = false, tail, service } = options;
  const gateway = await connectLease(call, id, scoped('logs', options));
  const wanted = { follow, ...(tail !== undefined && { tail }), ...(service !== undefined && { service }) };
  const stream = gateway.streamLogs(id, wanted, call.signal);
  for await (const line of stream) {
    call.emit({ value: line, lines: [withoutControls(`[${line.name}] ${line.message}`)] });
  }
  return stream.end;
}

/** How a stream came to its end, as the outcome of its command. @throws RunnerError CLI_GATEWAY_FAILED. */
function endStream(call: Call, id: LeaseId, end: StreamEnd): undefined {
  if (end.kind === 'failed') throw gatewayError(id.provider, end.failure);
  if (end.kind === 'dropped' && !call.signal.aborted)
    throw gatewayError(id.provider, {
      kind: 'unavailable',
      status: 0,
      message: 'the connection ended; some of it may be missing',
    });
}
