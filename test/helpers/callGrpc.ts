import { Client, credentials, Metadata, type ServiceError } from '@grpc/grpc-js';

/** What a call came to: its status, the message behind it, and what the server said in its headers. */
export interface GrpcOutcome {
  /** 0 is OK. */
  readonly code: number;
  readonly details: string;
  readonly value?: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Calls one method of the server at `127.0.0.1:port` with raw bytes, through the ordinary client of gRPC. */
export function callGrpc(
  port: number,
  path: string,
  data: Uint8Array,
  metadata: Readonly<Record<string, string>> = {},
): Promise<GrpcOutcome> {
  const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure());
  const sent = new Metadata();
  for (const [name, value] of Object.entries(metadata)) sent.set(name, value);
  let headers: Record<string, unknown> = {};
  return new Promise<GrpcOutcome>((resolve) => {
    const done = (error: ServiceError | null, value?: Buffer) =>
      resolve({ code: error?.code ?? 0, details: error?.details ?? '', headers, ...(value && { value }) });
    const call = client.makeUnaryRequest(path, asBuffer, (bytes) => bytes, asBuffer(data), sent, {}, done);
    call.on('metadata', (received) => {
      headers = received.getMap();
    });
  }).finally(() => client.close());
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes);
}
