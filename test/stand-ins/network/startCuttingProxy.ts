import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface CuttingProxy {
  readonly port: number;
  /** Connections that were cut so far. */
  cuts(): number;
  stop(): Promise<void>;
}

/**
 * A stand-in for a bad network: a TCP proxy on 127.0.0.1 that resets connections in the middle of a byte stream. It cuts by bytes, not by
 * time, so a run is the same on a slow machine.
 * @param options.bytesOf how many bytes, both ways together, the n-th connection (from 0) may carry before it is cut; undefined: never.
 */
export async function startCuttingProxy(options: {
  readonly targetPort: number;
  readonly bytesOf: (connection: number) => number | undefined;
}): Promise<CuttingProxy> {
  const open = new Set<Socket>();
  let count = 0;
  let cuts = 0;
  const server = createServer((near) => {
    const far = connect(options.targetPort, '127.0.0.1');
    let left = options.bytesOf(count++) ?? Number.POSITIVE_INFINITY;
    const relay = (from: Socket, to: Socket) => {
      open.add(from);
      from.on('data', (bytes) => {
        to.write(bytes.subarray(0, Math.min(bytes.length, left)));
        left -= bytes.length;
        if (left > 0 || near.destroyed) return;
        cuts++;
        near.resetAndDestroy();
        far.destroy();
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
    };
    relay(near, far);
    relay(far, near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cuts: () => cuts,
    stop: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
