import type { WebSocket } from 'ws';
import type { Clock } from '../../base/clock.ts';
import type { LeaseId } from '../../chain/protocol/ids.ts';
import { closeCodes } from '../../gateway/closeCodes.ts';
import { encodeLeaseEvent, type LeaseEvent } from '../../gateway/leaseEvent.ts';
import type { StreamRequest } from '../../gateway/streamQuery.ts';
import type { Executor, ReplicaState, ServiceState } from '../executor/executor.ts';
import { leaseNamespace } from '../lease/leaseNamespace.ts';
import { sendMessage } from './sendMessage.ts';

/** How often a followed stream looks for what has changed. */
const LOOK_MS = 1_000;
const CONTROLLER = 'akash-runner';

/**
 * Sends what is known of a lease's replicas, that each was started and how it ended, one text message each. The socket closes after the
 * last one; a followed stream goes on until the workload is removed. 4001 for a lease without a workload, as upstream.
 * @param options.signal aborts when the tenant has left.
 */
export async function serveEvents(
  socket: WebSocket,
  executor: Pick<Executor, 'findServices'>,
  lease: LeaseId,
  { request, clock, signal }: { request: StreamRequest; clock: Clock; signal: AbortSignal },
): Promise<void> {
  const told = new Set<string>();
  let services = await executor.findServices(lease);
  if (!services) return socket.close(closeCodes.leaseNotFound);
  while (services) {
    for (const message of eventsOf(lease, services, request).map(encodeLeaseEvent)) {
      if (!told.has(message)) await sendMessage(socket, message);
      told.add(message);
    }
    if (!request.follow) break;
    await clock.sleep(LOOK_MS, signal);
    services = await executor.findServices(lease);
  }
  socket.close(1000);
}

function eventsOf(lease: LeaseId, services: readonly ServiceState[], request: StreamRequest): LeaseEvent[] {
  const chosen = services.filter(({ name }) => request.services.length === 0 || request.services.includes(name));
  const namespace = leaseNamespace(lease);
  return chosen.flatMap(({ name: service, replicas }) =>
    replicas.flatMap((replica) =>
      wordsOf(service, replica).map(([type, reason, note]) => {
        const object = { kind: 'Pod', namespace, name: replica.name };
        return { type, reportingController: CONTROLLER, reason, note, object };
      }),
    ),
  );
}

type Words = readonly [type: 'Normal' | 'Warning', reason: string, note: string];

/** A replica that has ended was started before. `Started` and its note are the words of a kubelet; the other two have none there. */
function wordsOf(service: string, { phase, exitCode }: ReplicaState): Words[] {
  const started: Words = ['Normal', 'Started', `Started container ${service}`];
  if (phase === 'running') return [started];
  if (phase === 'lost') return [started, ['Warning', 'Lost', `Container ${service} is gone and left no exit code`]];
  return [started, [exitCode === 0 ? 'Normal' : 'Warning', 'Exited', `Container ${service} exited with ${exitCode}`]];
}
