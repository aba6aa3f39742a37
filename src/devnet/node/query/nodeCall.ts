import type { ChainNode } from '../chainNode.ts';

/** What a query about the node sees: the node, and the height that the caller asked for, which is the last one when it asked for none. */
export interface NodeCall {
  readonly node: ChainNode;
  readonly height: bigint;
}
