import { compareDecimals, decimalOf, formatDecimal, ZERO } from '../base/decimal.ts';
import { err, ok, type Result } from '../base/result.ts';
import { RunnerError } from '../base/runnerError.ts';
import type { GroupSpec } from '../chain/protocol/akash.ts';
import { ACT, decodeDecCoin } from '../chain/protocol/coin.ts';
import { chainLimits } from './chainLimits.ts';

type PriceError = RunnerError<'SDL_DENOM_REFUSED' | 'SDL_PRICE_ZERO' | 'SDL_PRICE_TOO_HIGH'>;

/**
 * Whether the chain would take an order at these prices: in `uact`, above zero, at most 10,000,000 per block and replica. Older SDL files
 * are priced in `uakt`; they parse, but cannot be ordered any more.
 */
export function checkPriceDenom(groups: readonly GroupSpec[]): Result<void, PriceError> {
  for (const { name: group, resources } of groups) {
    for (const unit of resources) {
      const { denom, amount } = decodeDecCoin(unit.price);
      if (denom !== ACT) return err(new RunnerError('SDL_DENOM_REFUSED', { group, denom }));
      if (compareDecimals(amount, ZERO) <= 0) return err(new RunnerError('SDL_PRICE_ZERO', { group }));
      if (compareDecimals(amount, decimalOf(chainLimits.unitPrice)) > 0)
        return err(new RunnerError('SDL_PRICE_TOO_HIGH', { group, amount: formatDecimal(amount) }));
    }
  }
  return ok(undefined);
}
