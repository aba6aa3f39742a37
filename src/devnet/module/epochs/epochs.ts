import type { QueryContext } from '../../state/context.ts';
import { defineTable } from '../../state/table.ts';

/** A stretch of time that is told to begin and end. */
export interface Epoch {
  readonly name: string;
  /** Unix milliseconds. */
  readonly startMs: number;
  /** Counts from 1; 0 before the first. */
  readonly current: bigint;
  readonly currentStartMs: number;
  readonly currentStartHeight: bigint;
}

const HOUR_MS = 3_600_000;

/** How long they last, in the order of their names. Source: chain-sdk `go/node/epochs/v1beta1/genesis.go` DefaultGenesis. */
export const EPOCHS: ReadonlyMap<string, number> = new Map([
  ['day', 24 * HOUR_MS],
  ['hour', HOUR_MS],
  ['minute', 60_000],
  ['week', 7 * 24 * HOUR_MS],
]);

export const epochTable = defineTable<string, Epoch>('epoch', (name) => name);

/** All of them, as the last block left them. */
export function listEpochs({ state }: Pick<QueryContext, 'state'>): Epoch[] {
  return epochTable.list(state).map(({ value }) => value);
}
