import { err, ok, type Result } from '../base/result.ts';
import { RunnerError } from '../base/runnerError.ts';
import { formatDecCoin } from '../chain/protocol/coin.ts';
import { DEFAULT_GAS_PRICE } from '../chain/signing/gas.ts';
import { bringUpMachine } from './bringUpMachine.ts';
import { checkPreflight } from './checkPreflight.ts';
import { closeDeployment } from './closeDeployment.ts';
import { blocksOfLimit } from './escrowPlan.ts';
import { isProviderFailure } from './isProviderFailure.ts';
import type { Machine } from './machine/machine.ts';
import { type OpenOrder, openOrder } from './openOrder.ts';
import type { Rental, RentFailure, RentOptions } from './rental.ts';
import { createRentalContext, type RentalContext } from './rentalContext.ts';
import { type TakenLease, takeBid } from './takeBid.ts';
import { bidDeadline, waitForBid } from './waitForBid.ts';

const MOST_ORDERS = 3;

/**
 * Rents a machine: preflight, order, bids, lease, manifest, machine, and, where the ports are given, hand-over and proof of life. A provider
 * that lets us down is left for another one, under the next deployment number. Each step is in the journal before it has an effect.
 *
 * A failure means that all it opened is closed again. Whatever it throws, an abort first of all, may leave something open: `closeNow` of
 * the prepared close and then `closeRental` with the same key take care of that.
 * @throws the signal's reason; RunnerErrors of the chain (NODE_UNREACHABLE and the like).
 */
export async function rent(options: RentOptions): Promise<Result<Rental, RentFailure>> {
  const context = createRentalContext(options);
  const failed: string[] = [];
  for (;;) {
    const problems = await runPreflight(context);
    if (problems[0]) return fail(context, problems[0], failed, problems);
    const tried = await tryOrder(context);
    if (tried.ok) return tried;
    const { error, provider } = tried.error;
    if (provider === undefined) return fail(context, error, failed);
    failed.push(provider);
    context.excluded.add(provider);
    if (failed.length >= (options.maxOrders ?? MOST_ORDERS)) return fail(context, allFailed(failed, error), failed);
  }
}

/** Why one order came to nothing, and whose fault it was if it was a provider's. */
interface FailedOrder {
  readonly error: RunnerError;
  readonly provider?: string;
}

async function runPreflight(context: RentalContext): Promise<RunnerError[]> {
  const {
    market,
    signer,
    maxPrice,
    expectedChainId,
    timeLimitMs,
    gasPrice = DEFAULT_GAS_PRICE,
    signal,
  } = context.options;
  context.enter('preflight', 'Checking chain, price and balance');
  const [minDeposit, balances, blockTimeMs] = await Promise.all([
    market.getMinDeposit(signal),
    market.listBalances(signer.address, signal),
    market.getBlockTimeMs(signal),
  ]);
  const blocks = blocksOfLimit(timeLimitMs, blockTimeMs);
  const { chainId } = market;
  const wanted = { owner: signer.address, expectedChainId, maxPrice, blocks, gasPrice };
  return checkPreflight({ ...wanted, chainId, minDeposit, balances });
}

/** One order from its opening to a working machine; closed again when it does not get there. */
async function tryOrder(context: RentalContext): Promise<Result<Rental, FailedOrder>> {
  context.enter('order', 'Opening the order');
  const opened = await openOrder(context);
  if (!opened.ok) return err({ error: opened.error });
  const order = opened.value;
  const lease = await leaseMachine(context, order);
  if (!lease.ok) return giveUp(context, order, { error: lease.error });
  try {
    return ok(rentalOf(context, order, lease.value, await bringUpMachine(context, order, lease.value)));
  } catch (error) {
    context.options.signal?.throwIfAborted();
    if (!isProviderFailure(error)) throw error;
    return giveUp(context, order, { error, provider: lease.value.id.provider });
  }
}

/** Waits for a bid and accepts it; a bid that is gone by then is passed over. */
async function leaseMachine(context: RentalContext, order: OpenOrder): Promise<Result<TakenLease, RunnerError>> {
  const { dseq } = order.id;
  context.enter('bids', 'Waiting for bids', { dseq, height: order.height });
  const gone = new Set<string>();
  const deadlineAt = bidDeadline(context);
  for (;;) {
    const bid = await waitForBid(context, order, gone, deadlineAt);
    if (!bid.ok) return bid;
    const { provider } = bid.value.id;
    context.enter('lease', `Taking the bid of ${formatDecCoin(bid.value.price)} per block`, {
      dseq,
      provider,
      price: bid.value.price,
    });
    const taken = await takeBid(context, order, bid.value);
    if (taken.ok) return taken;
    if (taken.error !== 'gone') return err(taken.error);
    gone.add(provider);
    context.enter('bids', 'The bid is gone; choosing again', { dseq, provider });
  }
}

async function giveUp(
  context: RentalContext,
  order: OpenOrder,
  failure: FailedOrder,
): Promise<Result<Rental, FailedOrder>> {
  context.enter('close', `Closing the order: ${failure.error.message}`, { dseq: order.id.dseq });
  await closeDeployment({ ...context.options, journal: context.journal }, order);
  return err(failure);
}

function rentalOf(context: RentalContext, order: OpenOrder, lease: TakenLease, machine: Machine): Rental {
  return {
    tag: order.tag,
    lease: lease.id,
    provider: lease.id.provider,
    price: lease.price,
    orderHeight: order.height,
    leaseHeight: lease.height,
    blocksToLease: Number(lease.height - order.height) + 1,
    depositedUact: order.depositUact + lease.topUpUact,
    machine,
    phasesMs: context.phases.read(),
  };
}

function fail(
  context: RentalContext,
  error: RunnerError,
  failedProviders: readonly string[],
  problems: readonly RunnerError[] = [error],
): Result<Rental, RentFailure> {
  return err({ error, problems, failedProviders, phasesMs: context.phases.read() });
}

function allFailed(providers: readonly string[], last: RunnerError): RunnerError {
  const provider = providers.at(-1) ?? '';
  const args = { count: providers.length, provider, reason: last.message };
  return new RunnerError('RENTAL_PROVIDERS_FAILED', args, { cause: last });
}
