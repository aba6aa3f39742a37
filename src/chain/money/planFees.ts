import { RunnerError } from '../../base/runnerError.ts';
import { AKT } from '../protocol/coin.ts';
import type { AllowanceView } from '../query/allowanceView.ts';
import { amountOf, type Funds, spendFrom } from './funds.ts';

/** The fee of one transaction to be sent. */
export interface FeeWish {
  /** In people's words: `the close`. */
  readonly what: string;
  readonly feeUakt: bigint;
  /** Type URLs of its messages: not every fee grant is for all of them. */
  readonly messageTypes: readonly string[];
}

type FeeGap = RunnerError<
  'FEES_SHORT' | 'FEE_GRANT_MISSING' | 'FEE_GRANT_EXPIRED' | 'FEE_GRANT_UNFIT' | 'FEE_GRANT_SHORT'
>;

/**
 * Sets the fees of all transactions aside, those of the closing ones too: from the fee granter when there is one, else from the signer.
 * Periods of a grant are not waited for: all has to fit into the running one. Pure.
 */
export function planFees(
  funds: Funds,
  fees: readonly FeeWish[],
  nowMs: number,
): { readonly gaps: readonly FeeGap[]; readonly left: Funds } {
  const needed = fees.reduce((sum, { feeUakt }) => sum + feeUakt, 0n);
  if (needed === 0n) return { gaps: [], left: funds };
  const what = fees.map((fee) => fee.what).join(', ');
  const payer = funds.feeGrant?.granter ?? funds.signer;
  const available = amountOf(funds.purses.get(payer), AKT);
  const purse =
    available >= needed
      ? []
      : [new RunnerError('FEES_SHORT', { what, denom: AKT, payer, needed, available, missing: needed - available })];
  const left = spendFrom(funds, payer, { denom: AKT, amount: needed });
  return { gaps: [...grantGaps(funds, { what, needed, fees, nowMs }), ...purse], left };
}

interface Need {
  readonly what: string;
  readonly needed: bigint;
  readonly fees: readonly FeeWish[];
  readonly nowMs: number;
}

function grantGaps({ signer, feeGrant }: Funds, { what, needed, fees, nowMs }: Need): FeeGap[] {
  if (!feeGrant) return [];
  const { granter, allowance } = feeGrant;
  const names = { what, denom: AKT, granter, grantee: signer, needed };
  if (!allowance) return [new RunnerError('FEE_GRANT_MISSING', { ...names, available: 0n })];
  if (allowance.expiresAtMs !== undefined && allowance.expiresAtMs <= nowMs)
    return [new RunnerError('FEE_GRANT_EXPIRED', { ...names, available: 0n })];
  const messageType = unpaidType(allowance, fees);
  if (messageType !== undefined) return [new RunnerError('FEE_GRANT_UNFIT', { ...names, messageType, available: 0n })];
  const available = payableBy(allowance, nowMs);
  if (available === undefined || available >= needed) return [];
  return [new RunnerError('FEE_GRANT_SHORT', { ...names, available, missing: needed - available })];
}

function unpaidType({ allowedMessages }: AllowanceView, fees: readonly FeeWish[]): string | undefined {
  if (!allowedMessages) return undefined;
  return fees.flatMap(({ messageTypes }) => messageTypes).find((type) => !allowedMessages.includes(type));
}

/** Undefined stands for no limit. */
function payableBy({ limit, period }: AllowanceView, nowMs: number): bigint | undefined {
  const inAll = limit.length === 0 ? undefined : amountOf(limit, AKT);
  if (!period) return inAll;
  const now = amountOf(nowMs >= period.resetsAtMs ? period.limit : period.canSpend, AKT);
  return inAll === undefined || now < inAll ? now : inAll;
}
