import type { Clock } from '../../base/clock.ts';
import type { ChainNode } from './chainNode.ts';

/**
 * Makes a block every `intervalMs` milliseconds until the signal aborts. Resolves then.
 * @throws what the node throws when its block cannot be kept.
 */
export async function produceBlocks(
  node: Pick<ChainNode, 'produceBlock'>,
  intervalMs: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  while (await slept(clock, intervalMs, signal)) node.produceBlock();
}

function slept(clock: Clock, ms: number, signal: AbortSignal): Promise<boolean> {
  return clock.sleep(ms, signal).then(
    () => !signal.aborted,
    () => false,
  );
}
