import type { WebSocket } from 'ws';
import type { LeaseId } from '../../chain/protocol/ids.ts';
import { closeCodes } from '../../gateway/closeCodes.ts';
import { encodeLogLine } from '../../gateway/logLine.ts';
import type { StreamRequest } from '../../gateway/streamQuery.ts';
import type { Executor, ReplicaLog } from '../executor/executor.ts';
import { sendMessage } from './sendMessage.ts';

/**
 * Sends the log lines of a lease, one text message each, and closes the socket after the last one: 4001 for a lease without a workload,
 * 4000 when nothing was started yet, as upstream.
 * @param signal aborts when the tenant has left.
 */
export async function serveLogs(
  socket: WebSocket,
  executor: Pick<Executor, 'findLogs'>,
  lease: LeaseId,
  request: StreamRequest,
  signal: AbortSignal,
): Promise<void> {
  const logs = await executor.findLogs(lease, request, signal);
  if (!logs) return socket.close(closeCodes.leaseNotFound);
  if (logs.length === 0) return socket.close(closeCodes.internal, 'no running pods');
  await Promise.all(logs.map((log) => sendLines(socket, log)));
  socket.close(1000);
}

async function sendLines(socket: WebSocket, { name, lines }: ReplicaLog): Promise<void> {
  for await (const message of lines) await sendMessage(socket, encodeLogLine({ name, message }));
}
