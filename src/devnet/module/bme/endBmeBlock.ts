import { CancelReason, MintStatus } from '../../../chain/protocol/bme.ts';
import { ACT, AKT } from '../../../chain/protocol/coin.ts';
import type { Context } from '../../state/context.ts';
import { ignoreRefusal } from '../../state/ignoreRefusal.ts';
import { type Reason, reasonOf } from '../../state/refusal.ts';
import { bmeErrors } from './bmeErrors.ts';
import { cancelExchange } from './cancelExchange.ts';
import { executeExchange } from './executeExchange.ts';
import { updateMintStatus } from './mintStatus.ts';
import { planExchange } from './planExchange.ts';
import { epochs, type Pending, pendings } from './records.ts';

/** Reasons that will not pass: such a wish is given up at once. Source: node `x/bme/keeper/keeper.go` isFatalBurnMintError. */
const FATAL: ReadonlyMap<Reason | undefined, CancelReason> = new Map([
  [bmeErrors.epsilon, CancelReason.epsilon],
  [bmeErrors.minimumMint, CancelReason.minimum_mint],
]);

/**
 * Carries out what was wished for, when its epoch has come: ACT into AKT every so many blocks, AKT into ACT only while the circuit breaker
 * lets it. After a halt the mint waits for a whole epoch. Source: node `x/bme/keeper/abci.go` EndBlocker.
 */
export function endBmeBlock(context: Context): void {
  const { height, params } = context;
  const first = BigInt(params.bme.minEpochBlocks);
  let processed = 0;
  if ((epochs.find(context.state, 'burn') ?? first) <= height) {
    epochs.put(context.state, 'burn', height + first);
    processed = processWishes(context, `${ACT}/${AKT}/`, processed);
  }
  const { changed, previousStatus, status, epochBlocks } = updateMintStatus(context);
  if (status > MintStatus.mint_status_warning) return;
  const isReset = changed && previousStatus >= MintStatus.mint_status_halt_cr;
  if (!isReset && (epochs.find(context.state, 'mint') ?? first) !== height) return;
  epochs.put(context.state, 'mint', height + BigInt(epochBlocks));
  if (isReset) return;
  processWishes(context, `${AKT}/${ACT}/`, processed);
  updateMintStatus(context);
}

/** As many as the parameters let through, both directions counted together; at least one. @returns the count. */
function processWishes(context: Context, prefix: string, before: number): number {
  let processed = before;
  for (const { value } of pendings.list(context.state, prefix)) {
    processWish(context, value);
    processed += 1;
    if (processed >= context.params.bme.maxEndblockerRecords) break;
  }
  return processed;
}

/** Plans first: a plan that is refused has changed nothing. */
function processWish(context: Context, pending: Pending): void {
  try {
    const exchange = planExchange(context, pending);
    executeExchange(context, pending, exchange);
  } catch (error) {
    const reason = reasonOf(error);
    if (!reason) throw error;
    giveUpOrWait(context, pending, FATAL.get(reason));
  }
}

function giveUpOrWait(context: Context, pending: Pending, fatal: CancelReason | undefined): void {
  const attempts = pending.attempts + 1;
  const isLast = attempts >= context.params.bme.maxPendingAttempts;
  if (fatal === undefined && !isLast) pendings.put(context.state, pending.id, { ...pending, attempts });
  else ignoreRefusal(() => cancelExchange(context, pending, fatal ?? CancelReason.max_attempts));
}
