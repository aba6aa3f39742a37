import * as z from 'zod';

/**
 * The shell's frames: one binary WebSocket message each, whose first byte says what the rest is (upstream `gateway/rest/constants.go`).
 * Text messages mean nothing.
 */
export const frameCodes = { stdout: 100, stderr: 101, result: 102, failure: 103, stdin: 104, resize: 105 } as const;

/** Most bytes in one message, the code included. Larger ones are split by who sends and refused by who receives. */
export const MAX_FRAME_BYTES = 64 * 1024;

/** From the provider. `failure`: the command did not run, or nobody knows how it ended. After `result` or `failure` nothing follows. */
export type ServerFrame =
  | { readonly kind: 'stdout' | 'stderr'; readonly bytes: Uint8Array }
  | { readonly kind: 'result'; readonly exitCode: number; readonly message?: string }
  | { readonly kind: 'failure' };

/** From the tenant. There is no end of file: standard input stays open until the command ends. Sizes in characters, 0–65535. */
export type ClientFrame =
  | { readonly kind: 'stdin'; readonly bytes: Uint8Array }
  | { readonly kind: 'resize'; readonly width: number; readonly height: number };

const resultBody = z.object({ exit_code: z.int(), message: z.string().optional() });

/** A frame from the provider as the bytes of one message. */
export function encodeServerFrame(frame: ServerFrame): Uint8Array {
  switch (frame.kind) {
    case 'result':
      return withCode('result', encodeResult(frame.exitCode, frame.message));
    case 'failure':
      return withCode('failure', new Uint8Array());
    default:
      return withCode(frame.kind, frame.bytes);
  }
}

/** Reads a message from the provider; undefined when it is none of the protocol's. */
export function decodeServerFrame(message: Uint8Array): ServerFrame | undefined {
  const bytes = message.subarray(1);
  switch (message[0]) {
    case frameCodes.stdout:
      return { kind: 'stdout', bytes };
    case frameCodes.stderr:
      return { kind: 'stderr', bytes };
    case frameCodes.result:
      return decodeResult(bytes);
    case frameCodes.failure:
      return { kind: 'failure' };
    default:
      return undefined;
  }
}

/** A frame from the tenant as the bytes of one message. A size goes as two big-endian 16-bit numbers. */
export function encodeClientFrame(frame: ClientFrame): Uint8Array {
  if (frame.kind === 'stdin') return withCode('stdin', frame.bytes);
  const size = new DataView(new ArrayBuffer(4));
  size.setUint16(0, frame.width);
  size.setUint16(2, frame.height);
  return withCode('resize', new Uint8Array(size.buffer));
}

/** Reads a message from the tenant; undefined when it is none of the protocol's, which ends its standard input. */
export function decodeClientFrame(message: Uint8Array): ClientFrame | undefined {
  const bytes = message.subarray(1);
  if (message[0] === frameCodes.stdin) return { kind: 'stdin', bytes };
  if (message[0] !== frameCodes.resize || bytes.length < 4) return undefined;
  const size = new DataView(bytes.buffer, bytes.byteOffset, 4);
  return { kind: 'resize', width: size.getUint16(0), height: size.getUint16(2) };
}

function withCode(kind: keyof typeof frameCodes, bytes: Uint8Array): Uint8Array {
  const message = new Uint8Array(bytes.length + 1);
  message[0] = frameCodes[kind];
  message.set(bytes, 1);
  return message;
}

function encodeResult(exitCode: number, message: string | undefined): Uint8Array {
  return Buffer.from(JSON.stringify({ exit_code: exitCode, message: message || undefined }));
}

function decodeResult(bytes: Uint8Array): ServerFrame | undefined {
  try {
    const body = resultBody.parse(JSON.parse(Buffer.from(bytes).toString()));
    return { kind: 'result', exitCode: body.exit_code, ...(body.message && { message: body.message }) };
  } catch {
    return undefined;
  }
}
