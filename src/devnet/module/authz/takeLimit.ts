import type { Coin } from '../../../chain/protocol/coin.ts';
import { areOrderedCoins, areValidCoins, subtractCoins } from '../../state/coins.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';

/**
 * What is left of a spend limit; undefined where it does not suffice. Go panics on coins that are no set: a limit out of order, a denom
 * asked for twice, a negative amount. Source: cosmos-sdk `types/coin.go` SafeSub, NewCoins.
 */
export function takeLimit(limit: readonly Coin[], asked: readonly Coin[]): Coin[] | undefined {
  const wanted = asked.filter(({ amount }) => amount !== 0n).sort((a, b) => (a.denom < b.denom ? -1 : 1));
  if (!areOrderedCoins(limit) || !areValidCoins(wanted)) refuse(sdkErrors.panic, 'recovered: invalid coins');
  return subtractCoins(limit, wanted);
}
