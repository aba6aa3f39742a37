import type { Context, QueryContext } from '../../state/context.ts';
import { defineTable } from '../../state/table.ts';

/** What the exchange counts of each denom, in its smallest unit. */
export type Tally = 'burned' | 'minted' | 'remintCredit' | 'pending';

const tallies = defineTable<{ readonly tally: Tally; readonly denom: string }, bigint>(
  'bme-tally',
  ({ tally, denom }) => `${tally}/${denom}`,
);

/** How much it is; zero before the first. */
export function readTally({ state }: Pick<QueryContext, 'state'>, tally: Tally, denom: string): bigint {
  return tallies.find(state, { tally, denom }) ?? 0n;
}

/** Makes it so much more, or less. */
export function changeTally(context: Pick<Context, 'state'>, tally: Tally, denom: string, change: bigint): void {
  tallies.put(context.state, { tally, denom }, readTally(context, tally, denom) + change);
}
