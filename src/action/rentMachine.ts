import { randomHex } from '../base/random.ts';
import { unwrap } from '../base/result.ts';
import type { AwaitReady, HandOver } from '../tenant/ports.ts';
import type { Rental } from '../tenant/rental.ts';
import { checkBudget } from './budget.ts';
import type { OrderInputs } from './inputs.ts';
import { type OrderPlan, planOrder } from './planOrder.ts';
import { readSdl } from './readSdl.ts';
import { rentalKey, type Stage } from './stage.ts';
import { saveState } from './state.ts';
import { inGroup, tellProgress } from './tellProgress.ts';

/** What is rented and how long, and what to do with the machine before it counts as rented. */
export interface RentalOrder {
  readonly mode: 'run' | 'start';
  readonly rental: string;
  readonly order: OrderInputs;
  readonly handOver: HandOver;
  readonly awaitReady?: AwaitReady;
}

/**
 * Turns inputs into an order that cannot fail for its form any more, and holds it against the budget. Nothing has moved yet.
 * @throws RunnerError SDL_…, BUDGET_RUN_EXCEEDED, and the chain's.
 */
export async function planRental(stage: Stage, order: OrderInputs): Promise<OrderPlan> {
  const { wanted, timeLimitMs, budgetUact } = order;
  const sdlText = wanted.kind === 'sdl' ? await readSdl(wanted.source, stage.context.workspace) : undefined;
  const blockTimeMs = await stage.desk.getBlockTimeMs(stage.signal);
  const plan = planOrder(wanted, { sdlText, blockTimeMs, salt: randomHex(stage.random, 16) });
  unwrap(checkBudget({ budgetUact, maxPrice: plan.maxPrice, timeLimitMs, blockTimeMs }));
  return plan;
}

/**
 * Rents the machine, with the state saved before the first coin moves.
 * @throws RunnerError of the failure, or an AggregateError when the preflight found several things wrong.
 */
export async function rentMachine(stage: Stage, plan: OrderPlan, wanted: RentalOrder): Promise<Rental> {
  const { desk, actions, context, signal } = stage;
  const { mode, rental, order, handOver, awaitReady } = wanted;
  await desk.prepare(signal);
  saveState(actions, { mode, rental, phase: 'held' });
  const rented = await inGroup(actions, 'Renting a machine', () =>
    desk.rent({
      ...plan,
      key: rentalKey(context, rental),
      timeLimitMs: order.timeLimitMs,
      bidWaitMs: order.bidWaitMs,
      handOver,
      ...(awaitReady ? { awaitReady } : {}),
      onProgress: tellProgress(actions),
      signal,
    }),
  );
  if (rented.ok) return rented.value;
  const { error, problems } = rented.error;
  throw problems.length > 1 ? new AggregateError(problems) : error;
}
