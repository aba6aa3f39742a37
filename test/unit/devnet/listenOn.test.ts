import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { isRunnerError } from '../../../src/base/runnerError.ts';
import { listenOn } from '../../../src/devnet/listenOn.ts';

describe('listenOn', () => {
  it('tells the port, and refuses a taken one and a foreign address', async () => {
    const first = createServer();
    const port = await listenOn(first, { host: '127.0.0.1', port: 0 });
    expect(port).toBeGreaterThan(0);
    const taken = await listenOn(createServer(), { host: '127.0.0.1', port }).catch((error) => error);
    expect(isRunnerError(taken, 'DEVNET_PORT_TAKEN')).toBe(true);
    const foreign = await listenOn(createServer(), { host: '203.0.113.1', port: 0 }).catch((error) => error);
    expect(isRunnerError(foreign, 'DEVNET_LISTEN_FAILED')).toBe(true);
    first.close();
  });

  it('leaves later errors of the server to others', async () => {
    const server = createServer();
    await listenOn(server, { host: '127.0.0.1', port: 0 });
    expect(server.listenerCount('error')).toBe(0);
    server.close();
  });
});
