import type { Logger } from '../../base/logger.ts';
import type { Store } from '../../base/store.ts';
import { type GatewayServer, type GatewayServerOptions, startGatewayServer } from './startGatewayServer.ts';

const KEY = 'port';

/**
 * Starts the gateway where it was before when any port will do, so that tenants who know its address find it again after a restart.
 * Another port is taken when that one is not free.
 * @throws when a configured port is taken.
 */
export async function openGateway(
  options: GatewayServerOptions,
  { state, logger }: { state: Store; logger: Logger },
): Promise<GatewayServer> {
  const server = await startWhereItWas(options, Number((await state.find(KEY)) ?? 0), logger);
  await state.put(KEY, String(server.port));
  return server;
}

async function startWhereItWas(options: GatewayServerOptions, before: number, logger: Logger): Promise<GatewayServer> {
  if (options.port !== 0 || before === 0) return startGatewayServer(options);
  try {
    return await startGatewayServer({ ...options, port: before });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    logger.warn('the gateway moves: its port is taken', { port: before });
    return startGatewayServer(options);
  }
}
