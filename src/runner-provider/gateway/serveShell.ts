import type { WebSocket } from 'ws';
import type { LeaseId } from '../../chain/protocol/ids.ts';
import { decodeClientFrame, encodeServerFrame, MAX_FRAME_BYTES, type ServerFrame } from '../../gateway/frames.ts';
import type { ShellRequest } from '../../gateway/shellQuery.ts';
import type { ExecSession, Executor } from '../executor/executor.ts';
import { sendMessage } from './sendMessage.ts';

/** A frame's code takes one byte of it. */
const MOST_OUTPUT_BYTES = MAX_FRAME_BYTES - 1;

/** The flow of a connection as the shell controls it: a tenant that sends faster than the command reads is held back. */
export interface ShellFlow {
  pause(): void;
  resume(): void;
}

/**
 * Runs a command of a tenant: its input comes as frames, its outputs go as frames, then its exit code, then the socket closes. A command
 * that cannot be run is a result with a message (upstream `gateway/rest/router.go`). A tenant that leaves takes its command along.
 * @param flow the connection, which comes paused.
 * @param signal aborts when the tenant has left.
 */
export async function serveShell(
  socket: WebSocket,
  executor: Pick<Executor, 'exec'>,
  { lease, request, flow }: { lease: LeaseId; request: ShellRequest; flow: ShellFlow },
  signal: AbortSignal,
): Promise<void> {
  const session = await executor.exec(lease, request);
  const last = session.ok
    ? await runSession(socket, session.value, { takesInput: request.stdin, flow, signal })
    : ({ kind: 'result', exitCode: 0, message: session.error.message } as const);
  // A paused connection would never see the tenant's part of the closing.
  flow.resume();
  await sendMessage(socket, encodeServerFrame(last));
  socket.close(1000);
}

async function runSession(
  socket: WebSocket,
  session: ExecSession,
  { takesInput, flow, signal }: { takesInput: boolean; flow: ShellFlow; signal: AbortSignal },
): Promise<ServerFrame> {
  if (signal.aborted) session.kill();
  signal.addEventListener('abort', session.kill, { once: true });
  if (takesInput) feedInput(socket, session, flow);
  flow.resume();
  try {
    const outputs = [sendOutput(socket, 'stdout', session.stdout), sendOutput(socket, 'stderr', session.stderr)];
    const [exitCode] = await Promise.all([session.exitCode, ...outputs]);
    return exitCode === undefined ? { kind: 'failure' } : { kind: 'result', exitCode };
  } finally {
    signal.removeEventListener('abort', session.kill);
  }
}

/** A frame that is none of the protocol's ends the reading, as upstream; text means nothing. Sizes of terminals have nowhere to go. */
function feedInput(socket: WebSocket, session: ExecSession, flow: ShellFlow): void {
  let reading = true;
  socket.on('message', (message: Buffer, binary: boolean) => {
    if (!reading || !binary || message.length === 0) return;
    const frame = decodeClientFrame(message);
    reading = frame !== undefined;
    if (frame?.kind !== 'stdin') return;
    flow.pause();
    void session.write(frame.bytes).finally(flow.resume);
  });
}

async function sendOutput(
  socket: WebSocket,
  kind: 'stdout' | 'stderr',
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += MOST_OUTPUT_BYTES) {
      const bytes = chunk.subarray(at, at + MOST_OUTPUT_BYTES);
      await sendMessage(socket, encodeServerFrame({ kind, bytes }));
    }
  }
}
