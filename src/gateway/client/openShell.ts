import { ok, type Result } from '../../base/result.ts';
import { RunnerError } from '../../base/runnerError.ts';
import type { LeaseId } from '../../chain/protocol/ids.ts';
import { decodeServerFrame, encodeClientFrame, type ServerFrame } from '../frames.ts';
import { leasePath } from '../routes.ts';
import { encodeShellQuery } from '../shellQuery.ts';
import { type ByteQueue, createByteQueue } from './byteQueue.ts';
import type { DialGateway } from './dialGateway.ts';
import type { ShellOptions, ShellOutcome, ShellOutput, ShellSession } from './gatewayClient.ts';
import { type GatewayFailure, printable } from './gatewayFailure.ts';
import type { GatewaySocket } from './openWebSocket.ts';

/** Unread output of one session that is kept before the provider has to wait. */
export const OUTPUT_LIMIT_BYTES = 256 * 1024;
/** Half of what a frame may hold: a provider looks for our pongs only between two frames of input. */
const INPUT_BYTES = 32 * 1024;

/**
 * Runs a command in a container of the lease; see ShellSession.
 * @throws RunnerError GATEWAY_ARGUMENT_EMPTY, or the signal's reason.
 */
export async function openShell(
  dial: DialGateway,
  id: LeaseId,
  options: ShellOptions,
  signal: AbortSignal,
): Promise<Result<ShellSession, GatewayFailure>> {
  const { command, service, stdin, podIndex = 0, tty = false } = options;
  const query = encodeShellQuery({ command, service, stdin, podIndex, tty });
  const outcome = Promise.withResolvers<ShellOutcome>();
  let held: GatewaySocket | undefined;
  const output = createByteQueue<ShellOutput>({
    limitBytes: OUTPUT_LIMIT_BYTES,
    sizeOf: (one) => one.bytes.length,
    onFull: () => held?.pause(),
    onRoom: () => held?.resume(),
  });
  const opened = await dial(
    { path: leasePath('shell', id), query },
    {
      onMessage(socket, message, binary) {
        held = socket;
        const result = binary ? receive(decodeServerFrame(message), output) : undefined;
        if (!result) return;
        outcome.resolve(result);
        output.end();
        socket.close();
      },
      onEnd() {
        outcome.resolve({ kind: 'dropped' });
        output.end(signal.aborted ? signal.reason : undefined);
      },
    },
    signal,
  );
  return opened.ok ? ok(sessionOf(opened.value, output, outcome.promise)) : opened;
}

/**
 * Passes output on. Any other frame ends the session, and what comes back is how. A frame that is none of the protocol's tells nothing
 * about the command, as if the connection had broken.
 */
function receive(frame: ServerFrame | undefined, output: ByteQueue<ShellOutput>): ShellOutcome | undefined {
  switch (frame?.kind) {
    case 'stdout':
    case 'stderr':
      output.push({ stream: frame.kind, bytes: frame.bytes });
      return undefined;
    case 'result':
      return outcomeOf(frame.exitCode, frame.message);
    case 'failure':
      return { kind: 'failed' };
    default:
      return { kind: 'dropped' };
  }
}

/** A provider that could not run the command says so in a message beside an exit code of 0: that is no success. */
function outcomeOf(exitCode: number, message: string | undefined): ShellOutcome {
  const words = message ? { message: printable(message) } : {};
  return exitCode === 0 && message ? { kind: 'failed', ...words } : { kind: 'exited', exitCode, ...words };
}

function sessionOf(
  socket: GatewaySocket,
  output: ByteQueue<ShellOutput>,
  outcome: Promise<ShellOutcome>,
): ShellSession {
  const over = outcome.then(() => {
    throw new RunnerError('GATEWAY_SHELL_CLOSED', {});
  });
  over.catch(() => undefined);
  let lastWrite: Promise<unknown> = Promise.resolve();
  // One after the other: frames of two writes must not mix.
  const inTurn = (send: () => Promise<void>) => {
    const write = lastWrite.then(() => Promise.race([over, send()]));
    lastWrite = write.catch(() => undefined);
    return write;
  };
  return {
    output,
    outcome,
    write: (bytes) => inTurn(() => sendAll(socket, framesOf(bytes))),
    resize: (width, height) => inTurn(() => sendAll(socket, [encodeClientFrame({ kind: 'resize', width, height })])),
    close: () => socket.close(),
  };
}

function* framesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += INPUT_BYTES)
    yield encodeClientFrame({ kind: 'stdin', bytes: bytes.subarray(at, at + INPUT_BYTES) });
}

async function sendAll(socket: GatewaySocket, frames: Iterable<Uint8Array>): Promise<void> {
  try {
    for (const frame of frames) await socket.send(frame);
  } catch (cause) {
    throw new RunnerError('GATEWAY_SHELL_CLOSED', {}, { cause });
  }
}
