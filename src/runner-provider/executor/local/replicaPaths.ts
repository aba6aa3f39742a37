import { join } from 'node:path';
import type { LeaseId } from '../../../chain/protocol/ids.ts';
import { leaseNamespace } from '../../lease/leaseNamespace.ts';

/** Where the things of one replica are. */
export interface ReplicaPaths {
  readonly directory: string;
  /** HOME, TMPDIR and working directory of its processes; all of the rest is the agent's. */
  readonly privateDirectory: string;
  /** Standard output and error, kept until the teardown. */
  readonly log: string;
  /** Written by the recorder before the service starts: who it is (`readIdentity`). */
  readonly process: string;
  /** Written by the recorder after the service ended: its exit code in decimal. */
  readonly exit: string;
}

/** Short, because programs make sockets below their TMPDIR and a socket's path holds some 100 bytes. 80 bits do not collide. */
const NAME_LENGTH = 16;

/** The directory of a lease's workload. */
export function workloadDirectory(root: string, lease: LeaseId): string {
  return join(root, leaseNamespace(lease).slice(0, NAME_LENGTH));
}

/** The paths of replica `index` of a service. A name can neither leave the workload's directory nor meet another replica's. */
export function replicaPaths(root: string, lease: LeaseId, service: string, index: number): ReplicaPaths {
  return pathsIn(join(workloadDirectory(root, lease), `${encodeURIComponent(service)}.${index}`));
}

/** The paths of the replica that has this directory. */
export function pathsIn(directory: string): ReplicaPaths {
  return {
    directory,
    privateDirectory: join(directory, 'home'),
    log: join(directory, 'log'),
    process: join(directory, 'process'),
    exit: join(directory, 'exit'),
  };
}

/** The name under which tenants see a replica: the service's, then what tells it from all others, as a pod's. */
export function podName(lease: LeaseId, service: string, index: number): string {
  return `${service}-${leaseNamespace(lease).slice(0, 10)}-${index}`;
}
