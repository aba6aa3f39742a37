import { type Decimal, formatDecimal, parseDecimal } from '../../base/decimal.ts';

/** The chain's two coins: prices and deposits are in the one, gas is paid in the other. Both have six places. */
export const ACT = 'uact';
export const AKT = 'uakt';

/** A whole amount of one denom, in its smallest unit. */
export interface Coin {
  readonly denom: string;
  readonly amount: bigint;
}

/** An exact price of one denom, with 18 places. On a lease it is due per block. */
export interface DecCoin {
  readonly denom: string;
  readonly amount: Decimal;
}

/** Wire forms: amounts as decimal strings. The SDK's codecs scale a DecCoin's by 10^18 on their own. */
export interface WireCoin {
  denom: string;
  amount: string;
}

export function encodeCoin(coin: Coin): WireCoin {
  return { denom: coin.denom, amount: coin.amount.toString() };
}
export function decodeCoin(coin: WireCoin | undefined): Coin {
  return { denom: coin?.denom ?? '', amount: BigInt(coin?.amount || '0') };
}
export function encodeDecCoin(coin: DecCoin): WireCoin {
  return { denom: coin.denom, amount: formatDecimal(coin.amount) };
}
export function decodeDecCoin(coin: WireCoin | undefined): DecCoin {
  return { denom: coin?.denom ?? '', amount: parseDecimal(coin?.amount || '0') };
}

/** `500000uact`, as the network's tools print it. */
export function formatCoin(coin: Coin): string {
  return `${coin.amount}${coin.denom}`;
}
/** `120.5uact`. */
export function formatDecCoin(coin: DecCoin): string {
  return `${formatDecimal(coin.amount)}${coin.denom}`;
}
