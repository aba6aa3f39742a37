import type { Coin } from '../../../chain/protocol/coin.ts';
import { areValidCoins } from '../../state/coins.ts';
import type { Context } from '../../state/context.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { isBlocked } from '../auth/accounts.ts';
import { formatCoins } from './balances.ts';
import { bankErrors } from './bankErrors.ts';

/** At least one coin, in order, each above zero. @throws a refusal with sdk 10. Source of all: cosmos-sdk `x/bank/keeper/msg_server.go`. */
export function requirePositiveCoins(coins: readonly Coin[]): readonly Coin[] {
  return coins.length > 0 && areValidCoins(coins) ? coins : refuse(sdkErrors.invalidCoins, formatCoins(coins));
}

/** @throws a refusal with bank 5 for a denom that people may not send to each other. */
export function requireSendable({ params }: Context, denom: string): void {
  if (params.sendDisabled.includes(denom)) {
    refuse(bankErrors.sendDisabled, `${denom} transfers are currently disabled`);
  }
}

/** @throws a refusal with sdk 4 for a module's account. */
export function requireReceiver(context: Context, address: string): void {
  if (isBlocked(context, address)) refuse(sdkErrors.unauthorized, `${address} is not allowed to receive funds`);
}
