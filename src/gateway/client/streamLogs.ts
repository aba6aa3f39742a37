import type { LeaseId } from '../../chain/protocol/ids.ts';
import { decodeLogLine } from '../logLine.ts';
import type { DialGateway } from './dialGateway.ts';
import type { LogOptions, LogStream } from './gatewayClient.ts';
import { streamMessages } from './streamMessages.ts';

/** The lines of a lease's services; see GatewayStream. Nothing is asked before the iteration begins. */
export function streamLogs(dial: DialGateway, id: LeaseId, options: LogOptions, signal: AbortSignal): LogStream {
  const { service, ...others } = options;
  const request = { ...others, services: service === undefined ? [] : [service] };
  return streamMessages(dial, { route: 'logs', id, request, decode: decodeLogLine }, signal);
}
