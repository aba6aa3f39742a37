import { decodeCoin, type WireCoin } from '../../../chain/protocol/coin.ts';
import { requireAddress } from '../../state/address.ts';
import { isDenom } from '../../state/isDenom.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { bmeErrors } from './bmeErrors.ts';

/**
 * What the three messages have in common. Source: chain-sdk `go/node/bme/v1/msgs.go` ValidateBasic.
 * @throws refusals with sdk 7, bme 3, sdk 10 and bme 8, in this order.
 */
export function validateWish(message: { owner: string; to: string; coinsToBurn: WireCoin | undefined }): void {
  requireAddress(message.owner, 'invalid owner address');
  requireAddress(message.to, 'invalid to address');
  if (message.owner !== message.to) refuse(bmeErrors.unauthorized, 'owner and to addresses must match');
  const { denom, amount } = decodeCoin(message.coinsToBurn);
  if (!isDenom(denom)) refuse(sdkErrors.invalidCoins, `invalid coins: invalid denom: ${denom}`);
  if (amount < 0n) refuse(sdkErrors.invalidCoins, `invalid coins: negative coin amount: ${amount}`);
  if (amount === 0n) refuse(bmeErrors.invalidAmount, 'amount must not be 0');
}
