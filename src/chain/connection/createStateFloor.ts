import { RunnerError } from '../../base/runnerError.ts';
import type { NodeStatus } from './chainConnection.ts';
import type { CometNode } from './cometNode.ts';

/** Below which height no answer about the chain's state is believed: what was known once must not be unknown on the next node. */
export interface StateFloor {
  /** The floor for a question that is asked now. */
  state(): bigint;
  /** Takes note of the state that answered. @throws RunnerError NODE_BEHIND when it lies below the floor of its question. */
  noteState(node: CometNode, height: bigint, floor: bigint): void;
  /** The results of a block were read, so its changes are to be seen from now on. */
  noteDelivered(height: bigint): void;
}

/** @param seen the highest block that any node has told of. */
export function createStateFloor(seen: () => bigint): StateFloor {
  let floor = 0n;
  const raise = (height: bigint) => {
    if (height > floor) floor = height;
  };
  return {
    // A node tells of a block when it has stored it, a moment before it has carried it out.
    state: () => (seen() - 1n > floor ? seen() - 1n : floor),
    noteState: (node, height, wanted) => {
      // Some refusals come without a height.
      if (height === 0n) return;
      assertReached(node, { height }, wanted);
      raise(height);
    },
    noteDelivered: raise,
  };
}

/** @throws RunnerError NODE_BEHIND when a node's height is below what was known when it was asked. */
export function assertReached<Where extends Pick<NodeStatus, 'height'>>(
  { endpoint }: CometNode,
  where: Where,
  floor: bigint,
): Where {
  if (where.height >= floor) return where;
  throw new RunnerError('NODE_BEHIND', { endpoint: endpoint.name, height: where.height, seen: floor });
}
