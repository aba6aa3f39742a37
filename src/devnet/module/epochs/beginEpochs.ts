import type { Context } from '../../state/context.ts';
import { protoEvent } from '../../state/event.ts';
import { prunePrices } from '../oracle/prunePrices.ts';
import { EPOCHS, type Epoch, epochTable } from './epochs.ts';

/**
 * Goes on to the next stretch of time where one is over, by one at a time, as a block does that comes much later.
 * All begin with the first block. Source: node `x/epochs/keeper/abci.go` BeginBlocker.
 */
export function beginEpochs(context: Context): void {
  for (const [name, durationMs] of EPOCHS) {
    const epoch = epochTable.find(context.state, name);
    if (!epoch) start(context, firstOf(name, context));
    else if (context.timeMs > epoch.currentStartMs + durationMs) end(context, epoch, durationMs);
  }
}

function firstOf(name: string, { timeMs, height }: Context): Epoch {
  return { name, startMs: timeMs, current: 1n, currentStartMs: timeMs, currentStartHeight: height };
}

function end(context: Context, epoch: Epoch, durationMs: number): void {
  context.emit(protoEvent('akash.epochs.v1beta1.EventEpochEnd', { epoch_number: epoch.current }));
  if (epoch.name === context.params.oracle.pruneEpoch) prunePrices(context);
  start(context, {
    ...epoch,
    current: epoch.current + 1n,
    currentStartMs: epoch.currentStartMs + durationMs,
    currentStartHeight: context.height,
  });
}

function start(context: Context, epoch: Epoch): void {
  const told = { epoch_number: epoch.current, epoch_start_time: BigInt(Math.floor(epoch.currentStartMs / 1000)) };
  context.emit(protoEvent('akash.epochs.v1beta1.EventEpochStart', told));
  epochTable.put(context.state, epoch.name, epoch);
}
