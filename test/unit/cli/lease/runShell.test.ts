import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import type { Call } from '../../../../src/cli/frame/command.ts';
import { runShell, type ShellRequest } from '../../../../src/cli/lease/runShell.ts';
import { decodeClientFrame, encodeServerFrame, type ServerFrame } from '../../../../src/gateway/frames.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';
import { gatewayClientFor, LEASE } from '../../../helpers/gatewayClientFor.ts';
import {
  createStandInCertificate,
  type GatewayStandIn,
  type StandInCertificate,
  startGatewayStandIn,
} from '../../../helpers/gatewayStandIn.ts';

const REMOTE = 'akash-runner.remoteExit';
const send = (ws: WebSocket, ...frames: ServerFrame[]) => {
  for (const frame of frames) ws.send(encodeServerFrame(frame));
};
const exit = (exitCode: number): ServerFrame => ({ kind: 'result', exitCode });

describe('runShell', () => {
  let certificate: StandInCertificate;
  let gateway: GatewayStandIn;
  beforeAll(async () => {
    certificate = await createStandInCertificate();
  });
  afterEach(() => gateway.close());

  /** A command at a terminal or without one, against a provider that does `onSocket`. */
  async function stage(
    onSocket: (ws: WebSocket) => void,
    { isTTY = false, services = ['web'] }: { isTTY?: boolean; services?: string[] } = {},
  ) {
    const counts = {
      observed_generation: 1,
      replicas: 1,
      updated_replicas: 1,
      ready_replicas: 1,
      available_replicas: 1,
    };
    const entry = (name: string) => [name, { name, available: 1, total: 1, uris: null, ...counts }];
    const shown = { services: Object.fromEntries(services.map(entry)), forwarded_ports: null, ips: null };
    const body = JSON.stringify(shown);
    gateway = await startGatewayStandIn({ certificate, onSocket, answer: () => ({ status: 200, body }) });
    const raw: boolean[] = [];
    const input = Object.assign(new PassThrough(), { isTTY, setRawMode: (on: boolean) => raw.push(on) });
    const output = Object.assign(new PassThrough(), { isTTY, columns: 80, rows: 24 });
    const errors = new PassThrough();
    const terminal = createFakeTerminal();
    const call = {
      terminal: { ...terminal, streams: { input, output, errors } },
      signal: terminal.signal,
      key: async () => ({}),
      during: (_: string, work: Promise<unknown>) => work,
    } as unknown as Call;
    const run = async (request: Partial<ShellRequest> = {}) => {
      try {
        const client = async () => gatewayClientFor(gateway, certificate);
        await runShell(call, client, { id: LEASE, command: [], ...request });
      } finally {
        output.end();
        errors.end();
      }
    };
    return { run, input, output, errors, raw, terminal };
  }
  const asked = () => String(gateway.requests.at(-1)?.query);

  it('joins a command to the standard streams', async () => {
    const { run, input, output, errors, raw } = await stage((ws) =>
      ws.on('message', (data) => {
        const frame = decodeClientFrame(data as Buffer);
        if (frame?.kind === 'stdin') send(ws, { kind: 'stdout', bytes: frame.bytes });
        send(ws, { kind: 'stderr', bytes: Buffer.from('warned') }, exit(0));
      }),
    );
    input.write('\u0000bytes\n');
    await run({ command: ['cat'], service: 'web' });
    expect([await text(output), await text(errors), raw]).toEqual(['\u0000bytes\n', 'warned', []]);
    expect(asked()).toBe('cmd0=cat&service=web&podIndex=0&tty=0&stdin=1');
    expect(input.isPaused()).toBe(true);
  });

  it('passes an empty standard input on as such, and takes the only service', async () => {
    const { run, input } = await stage((ws) => send(ws, exit(0)));
    input.end();
    await run({ command: ['true'] });
    expect(asked()).toBe('cmd0=true&service=web&podIndex=0&tty=0&stdin=0');
  });

  it('gives the terminal to a shell, and takes it back with its exit code', async () => {
    const sizes: unknown[] = [];
    const take = (ws: WebSocket, message: Buffer) => {
      const frame = decodeClientFrame(message);
      // Ctrl-C of a terminal in raw mode is byte 3.
      if (frame?.kind === 'stdin') return send(ws, exit(frame.bytes[0] ?? 0));
      sizes.push([frame?.width, frame?.height]);
      if (sizes.length === 2) return input.write('\u0003');
      return Object.assign(output, { columns: 100 }).emit('resize');
    };
    const { run, input, output, raw } = await stage((ws) => ws.on('message', (data) => take(ws, data as Buffer)), {
      isTTY: true,
    });
    await expect(run()).rejects.toMatchObject({ code: REMOTE, exitCode: 3 });
    expect(asked()).toBe(`cmd0=${encodeURIComponent('/bin/sh')}&service=web&podIndex=0&tty=1&stdin=1`);
    expect([sizes, raw]).toEqual([
      [
        [80, 24],
        [100, 24],
      ],
      [true, false],
    ]);
  });

  it.each<[string, (ws: WebSocket) => void, object]>([
    ['the provider cannot run it', (ws) => send(ws, { kind: 'failure' }), { args: { kind: 'refused' } }],
    ['the connection breaks', () => gateway.dropAll(), { args: { kind: 'unavailable' } }],
    ['the command fails', (ws) => send(ws, exit(7)), { code: REMOTE, exitCode: 7 }],
  ])('gives the terminal back when %s', async (_, onSocket, error) => {
    const { run, raw } = await stage((ws) => ws.once('message', () => onSocket(ws)), { isTTY: true });
    await expect(run({ tty: true, command: ['top'] })).rejects.toMatchObject(error);
    expect(raw).toEqual([true, false]);
  });

  it('gives the terminal back when it is stopped', async () => {
    const reason = new RunnerError('CANCELLED', { reason: 'SIGTERM' });
    const { run, raw, terminal } = await stage((ws) => ws.once('message', () => terminal.interrupt(reason)), {
      isTTY: true,
    });
    await expect(run({ tty: true })).rejects.toBe(reason);
    expect(raw).toEqual([true, false]);
  });

  it('needs a terminal for --tty, and the name of one of several services', async () => {
    const { run } = await stage(() => undefined, { services: ['web', 'db'] });
    const invalid = (option: string) => ({ kind: 'CLI_ARGUMENT_INVALID', args: { option } });
    await expect(run({ tty: true })).rejects.toMatchObject(invalid('--tty'));
    await expect(run({ command: ['true'] })).rejects.toMatchObject(invalid('--service'));
    expect(gateway.requests.map(({ path }) => path)).toEqual(['/lease/7/1/1/status']);
  });
});
