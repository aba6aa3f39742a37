import type { AddressInfo, Server } from 'node:net';
import { RunnerError } from '../base/runnerError.ts';

/**
 * Lets a server listen. Errors of the listening server later on, such as a failed accept, go to the server's own `error` listeners.
 * @param at `port` 0 for a free one.
 * @returns the port.
 * @throws RunnerError DEVNET_PORT_TAKEN, DEVNET_LISTEN_FAILED.
 */
export function listenOn(server: Server, { host, port }: { host: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (cause: NodeJS.ErrnoException) => reject(listenError(cause, host, port));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function listenError(cause: NodeJS.ErrnoException, host: string, port: number): RunnerError {
  if (cause.code === 'EADDRINUSE') return new RunnerError('DEVNET_PORT_TAKEN', { host, port }, { cause });
  return new RunnerError('DEVNET_LISTEN_FAILED', { host, port, reason: cause.code ?? 'unknown' }, { cause });
}
