import type { MachineSnapshot } from '../machine/createMachine.ts';

/** The states after past blocks. They share what did not change between them, so one costs little more than its changes. */
export interface StateHistory {
  /** The state after the block of this height; undefined when it is pruned, or not there yet. */
  find(height: bigint): MachineSnapshot | undefined;
  remember(state: MachineSnapshot): void;
  /** Forgets everything below the height. */
  prune(lowest: bigint): void;
  /** Every state that is kept, oldest first. */
  list(): readonly MachineSnapshot[];
  /** Forgets everything, and knows these instead. */
  reset(states: readonly MachineSnapshot[]): void;
}

/** @param older makes a state from before this process, out of the next later one; for a chain that was kept on disk. */
export function createStateHistory(
  older?: (height: bigint, later: MachineSnapshot) => MachineSnapshot | undefined,
): StateHistory {
  const states = new Map<bigint, MachineSnapshot>();
  let undo = older;
  /** Goes back block by block from the nearest later state, and remembers where it has been. */
  function fetchOlder(height: bigint): MachineSnapshot | undefined {
    let later: MachineSnapshot | undefined;
    for (const state of states.values())
      if (state.height > height && !(later && later.height < state.height)) later = state;
    while (later && later.height > height) later = undo?.(later.height - 1n, later);
    if (later) states.set(later.height, later);
    return later;
  }
  return {
    find: (height) => states.get(height) ?? (undo && height > 0n ? fetchOlder(height) : undefined),
    remember: (state) => void states.set(state.height, state),
    list: () => [...states.values()].sort((a, b) => Number(a.height - b.height)),
    prune(lowest) {
      for (const height of states.keys()) if (height < lowest) states.delete(height);
    },
    reset(kept) {
      undo = undefined;
      states.clear();
      for (const state of kept) states.set(state.height, state);
    },
  };
}
