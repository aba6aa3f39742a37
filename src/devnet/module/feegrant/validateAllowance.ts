import type { Coin } from '../../../chain/protocol/coin.ts';
import { amountOf, areValidCoins } from '../../state/coins.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import type { Allowance, BasicAllowance, FilteredAllowance, PeriodicAllowance } from './allowance.ts';
import { feegrantErrors } from './feegrantErrors.ts';

/**
 * Checks what can be checked of an allowance by itself. Source: cosmossdk.io/x/feegrant v0.2.0 `{basic,periodic,filtered}_fee.go` ValidateBasic.
 * @throws refusals with sdk 10 and feegrant 4, 5, 6.
 */
export function validateAllowance(allowance: Allowance): void {
  if (allowance.kind === 'basic') validateBasic(allowance);
  else if (allowance.kind === 'periodic') validatePeriodic(allowance);
  else validateFiltered(allowance);
}

function validateFiltered({ allowance, allowedMessages }: FilteredAllowance): void {
  const inner = allowance ?? refuse(feegrantErrors.noAllowance, 'allowance should not be empty');
  if (allowedMessages.length === 0) refuse(feegrantErrors.noMessages, "allowed messages shouldn't be empty");
  validateAllowance(inner);
}

function validateBasic({ spendLimit, expiresNs }: BasicAllowance): void {
  requireCoins(spendLimit, 'send amount is invalid');
  if (expiresNs !== undefined && expiresNs < 0n) {
    refuse(feegrantErrors.invalidDuration, 'expiration time cannot be negative');
  }
}

function validatePeriodic({ basic, periodNs, periodSpendLimit, periodCanSpend }: PeriodicAllowance): void {
  validateBasic(basic);
  requireCoins(periodSpendLimit, 'spend amount is invalid');
  // Go finds that coins which are none are not all positive.
  if (periodSpendLimit.length === 0) refuse(sdkErrors.invalidCoins, 'spend limit must be positive');
  requireCoins(periodCanSpend, 'can spend amount is invalid');
  if (basic.spendLimit.length > 0 && !areDenomsAmong(periodSpendLimit, basic.spendLimit)) {
    refuse(sdkErrors.invalidCoins, 'period spend limit has different currency than basic spend limit');
  }
  if (periodNs < 0n) refuse(feegrantErrors.invalidDuration, 'negative clock step');
}

function requireCoins(coins: readonly Coin[], detail: string): void {
  if (!areValidCoins(coins)) refuse(sdkErrors.invalidCoins, detail);
}

function areDenomsAmong(coins: readonly Coin[], all: readonly Coin[]): boolean {
  return coins.every(({ denom }) => amountOf(all, denom) !== 0n);
}
