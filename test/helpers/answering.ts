import { RunnerError } from '../../src/base/runnerError.ts';
import { createFakeConnection, type FakeConnection } from './fakeConnection.ts';

interface AnyMessage {
  encode(message: never): { finish(): Uint8Array };
  fromPartial(given: never): unknown;
}

/** The bytes of a message given in part. */
export function bytesOf(codec: AnyMessage, given: object): Uint8Array {
  return codec.encode(codec.fromPartial(given as never) as never).finish();
}

/** A chain that gives the same answer to every question. */
export function answering(codec: AnyMessage, given: object): FakeConnection {
  return createFakeConnection({ query: () => bytesOf(codec, given) });
}

/** A chain that gives the same items on two pages. */
export function answeringTwice(codec: AnyMessage, given: object): FakeConnection {
  const pages = [new Uint8Array([1]), new Uint8Array()];
  return createFakeConnection({
    query: () => bytesOf(codec, { ...given, pagination: { nextKey: pages.shift() ?? new Uint8Array() } }),
  });
}

/** A chain that says of every question that there is no such thing, as `abci_query` does. */
export function absent(): FakeConnection {
  const refusal = new RunnerError('QUERY_FAILED', { path: '/q', codespace: 'sdk', code: 22 });
  return createFakeConnection({ query: () => Promise.reject(refusal) });
}
