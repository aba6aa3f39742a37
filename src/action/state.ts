import * as z from 'zod';
import type { Actions } from './actionsPort.ts';

/**
 * What `post` must know of `main`, and no more: the rental is found again by its name, so nothing here is a handle that may be lost.
 * `held`: something may be rented. `kept`: a `start` that succeeded, whose machine works on. `closed`: `main` gave it back and saw it.
 */
export interface State {
  readonly mode: 'run' | 'start' | 'stop' | 'reap';
  /** The rental's name; empty for `reap`. */
  readonly rental: string;
  readonly phase: 'held' | 'kept' | 'closed';
}

const shape = z.object({
  mode: z.enum(['run', 'start', 'stop', 'reap']),
  rental: z.string(),
  phase: z.enum(['held', 'kept', 'closed']),
});

/** The first thing that `main` does, so that whatever it dies of, `post` knows that it is not `main`. */
export function markMain(actions: Pick<Actions, 'saveState'>): void {
  actions.saveState('isPost', 'true');
}

/** Written before each side effect. The runner keeps the last value of each name. */
export function saveState(actions: Pick<Actions, 'saveState'>, state: State): void {
  actions.saveState('rental-state', JSON.stringify(shape.parse(state)));
}

/** The state that `main` left; undefined when this is `main`, or when `main` died before it could save any. */
export function readState(actions: Pick<Actions, 'getState'>): State | undefined {
  const saved = actions.getState('rental-state');
  return saved === '' ? undefined : shape.parse(JSON.parse(saved));
}

/** Whether the runner started this bundle as the post step. */
export function isPost(actions: Pick<Actions, 'getState'>): boolean {
  return actions.getState('isPost') === 'true';
}
