import { type Decimal, decimalOf, formatFixed, truncateDecimal, ZERO } from '../../../base/decimal.ts';
import { MintStatus } from '../../../chain/protocol/bme.ts';
import type { Context, QueryContext } from '../../state/context.ts';
import { protoEvent } from '../../state/event.ts';
import { reasonOf } from '../../state/refusal.ts';
import { multiplyRounded } from '../../state/roundedDecimal.ts';
import type { BmeParams } from './bmeParams.ts';
import { getCollateralRatio } from './collateralRatio.ts';
import { epochBlocks } from './epochBlocks.ts';
import { type StatusRecord, statuses } from './records.ts';

const MOST_BPS = 2n ** 32n - 1n;

/** The circuit breaker as it was set last. It begins tripped. Source: node `x/bme/keeper/genesis.go`. */
export function getMintStatus({ state, params }: Pick<QueryContext, 'state' | 'params'>): StatusRecord {
  return (
    statuses.find(state, 'now') ?? {
      status: MintStatus.mint_status_halt_cr,
      previousStatus: MintStatus.mint_status_unspecified,
      epochBlocks: params.bme.minEpochBlocks,
    }
  );
}

/**
 * Sets the circuit breaker by the collateral ratio, and tells when that changes it. Source: node `x/bme/keeper/keeper.go` mintStatusUpdate.
 * @returns what it is now, and whether it was changed.
 */
export function updateMintStatus(context: Context): StatusRecord & { readonly changed: boolean } {
  const before = getMintStatus(context);
  const { ratio, ...now } = judge(context);
  const next = { ...before, ...now };
  if (next.status === before.status && next.epochBlocks === before.epochBlocks) return { ...before, changed: false };
  const changed = { ...next, previousStatus: before.status };
  statuses.put(context.state, 'now', changed);
  context.emit(
    protoEvent('akash.bme.v1.EventMintStatusChange', {
      previous_status: nameOf(changed.previousStatus),
      new_status: nameOf(changed.status),
      collateral_ratio: formatFixed(ratio),
    }),
  );
  return { ...changed, changed: true };
}

/** The name of a status, as proto JSON has it. */
export function nameOf(status: MintStatus): string {
  return Object.entries(MintStatus).find(([, value]) => value === status)?.[0] ?? '';
}

type Judgement = { readonly ratio: Decimal; readonly status: MintStatus; readonly epochBlocks?: number };

function judge(context: Context): Judgement {
  try {
    const ratio = getCollateralRatio(context);
    return { ratio, ...judgeRatio(context.params.bme, ratio) };
  } catch (error) {
    // Neither a stale nor a missing price is worth trusting the rest of what is known.
    if (!reasonOf(error)) throw error;
    return { ratio: ZERO, status: MintStatus.mint_status_halt_oracle };
  }
}

function judgeRatio(params: BmeParams, ratio: Decimal): Omit<Judgement, 'ratio'> {
  const exact = truncateDecimal(multiplyRounded(ratio, decimalOf(10_000n)));
  const bps = exact < MOST_BPS ? exact : MOST_BPS;
  if (bps <= BigInt(params.haltThresholdBps)) return { status: MintStatus.mint_status_halt_cr };
  const isHealthy = bps > BigInt(params.warnThresholdBps);
  return {
    status: isHealthy ? MintStatus.mint_status_healthy : MintStatus.mint_status_warning,
    epochBlocks: epochBlocks(params, bps),
  };
}
