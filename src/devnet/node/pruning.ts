/**
 * How much of the past a node keeps. Every `intervalBlocks` blocks, the states and blocks that are more than `keepRecent` heights below the
 * last one go. Undefined: nothing goes, ever.
 */
export interface Pruning {
  readonly keepRecent: bigint;
}

/** Source: cosmos-sdk `store/pruning/types/options.go`. */
const BY_NAME: Readonly<Record<string, Pruning | undefined>> = {
  default: { keepRecent: 362_880n },
  nothing: undefined,
  everything: { keepRecent: 2n },
};
const INTERVAL = 10n;
const LEAST_KEPT = 2n;

/**
 * Reads the node's `--pruning`: `default`, `nothing`, `everything`, or how many recent heights to keep (2 at least, as the node demands).
 * @returns null for anything else.
 */
export function parsePruning(text: string): Pruning | undefined | null {
  if (Object.hasOwn(BY_NAME, text)) return BY_NAME[text];
  if (!/^\d{1,15}$/.test(text)) return null;
  const keepRecent = BigInt(text);
  return keepRecent < LEAST_KEPT ? null : { keepRecent };
}

/**
 * The lowest height that is still kept once `height` is committed, or undefined when nothing goes now.
 * Source: cosmos-sdk `store/pruning/manager.go` GetPruningHeight, which names the highest height to go.
 */
export function retainedFrom(height: bigint, pruning: Pruning | undefined): bigint | undefined {
  if (!pruning || height % INTERVAL !== 0n || height <= pruning.keepRecent) return undefined;
  return height - pruning.keepRecent;
}
