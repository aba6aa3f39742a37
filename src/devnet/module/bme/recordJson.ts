import { formatFixed } from '../../../base/decimal.ts';
import { CancelReason } from '../../../chain/protocol/bme.ts';
import { encodeCoin } from '../../../chain/protocol/coin.ts';
import type { Canceled, Executed, LedgerId, Priced } from './records.ts';

/** An exchange, as its event tells it in proto JSON. Source: chain-sdk `proto/node/akash/bme/v1/events.proto`. */
export function executedJson(executed: Executed): Record<string, unknown> {
  return {
    id: idJson(executed.id),
    burned_from: executed.from,
    minted_to: executed.to,
    burner: 'bme',
    minter: 'bme',
    burned: pricedJson(executed.burned),
    minted: pricedJson(executed.minted),
    spread: encodeCoin(executed.spread),
    remint_credit_issued: pricedJson(executed.remintCreditIssued),
    remint_credit_accrued: pricedJson(executed.remintCreditAccrued),
  };
}

/** An exchange that came to nothing. */
export function canceledJson({ id, reason, owner, to, coin, denomToMint }: Canceled): Record<string, unknown> {
  return {
    id: idJson(id),
    cancel_reason: Object.entries(CancelReason).find(([, value]) => value === reason)?.[0] ?? '',
    owner,
    to,
    coins_to_burn: encodeCoin(coin),
    denom_to_mint: denomToMint,
  };
}

function idJson({ denom, toDenom, source, height, sequence }: LedgerId): Record<string, unknown> {
  return { denom, to_denom: toDenom, source, height, sequence };
}

function pricedJson(priced: Priced | undefined): Record<string, unknown> | null {
  return priced ? { coin: encodeCoin(priced.coin), price: formatFixed(priced.price) } : null;
}
