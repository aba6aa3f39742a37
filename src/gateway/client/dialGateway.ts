import type { Result } from '../../base/result.ts';
import type { GatewayFailure } from './gatewayFailure.ts';
import type { GatewaySocket, SocketHandlers } from './openWebSocket.ts';

/** Opens a WebSocket on a route of the gateway. Throws the signal's reason when that aborts, which also ends an open socket. */
export type DialGateway = (
  route: { readonly path: string; readonly query: URLSearchParams },
  handlers: SocketHandlers,
  signal: AbortSignal,
) => Promise<Result<GatewaySocket, GatewayFailure>>;
