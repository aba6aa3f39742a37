import type { IncomingHttpHeaders } from 'node:http2';
import { GRPC_NUMBERS } from '../query/grpcStatusOf.ts';

/** The answer to an HTTP request that is no gRPC call. */
export interface Refusal {
  /** HTTP's status. */
  readonly http: number;
  /** gRPC's. */
  readonly code: number;
  readonly message: string;
}

const CONTENT_TYPE = /^application\/grpc($|[+;])/;

/** What is wrong with the head of a request; undefined when it is a gRPC call. Source: google.golang.org/grpc `internal/transport/http2_server.go`. */
export function refusalOf(headers: IncomingHttpHeaders): Refusal | undefined {
  const method = headers[':method'];
  const type = headers['content-type'] ?? '';
  if (!CONTENT_TYPE.test(type.toLowerCase())) {
    const message = `invalid gRPC request content-type ${JSON.stringify(type)}`;
    return { http: 415, code: GRPC_NUMBERS.InvalidArgument, message };
  }
  if (method === 'POST') return undefined;
  const message = `Received a HEADERS frame with :method "${method}" which should be POST`;
  return { http: 405, code: GRPC_NUMBERS.Internal, message };
}
