import type { Context } from '../state/context.ts';

/** Work of a module that belongs to each block, and to no transaction. What it emits stands in the block's own events. */
export type Blocker = (context: Context) => void;

/** Before a block's transactions, in the order of the node's app. */
export const beginBlockers: readonly Blocker[] = [];

/** After them. */
export const endBlockers: readonly Blocker[] = [];
