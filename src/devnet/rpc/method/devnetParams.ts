import * as z from 'zod';
import type { Coin } from '../../../chain/protocol/coin.ts';
import { isAddress } from '../../state/address.ts';

/** A hundred years in milliseconds: further than anybody has to go. */
const MOST_MS = 3_155_760_000_000;

/** What several `devnet_*` methods take. Whole numbers may come as decimal texts, as CometBFT writes its own. */
export const wholeNumber = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,16}$/)
      .transform(Number),
  ])
  .pipe(z.int());
export const milliseconds = wholeNumber.pipe(z.int().min(0).max(MOST_MS));
export const address = z.string().refine(isAddress, 'is no akash1… address');

const denom = z.string().regex(/^[a-zA-Z][a-zA-Z0-9/:._-]{2,127}$/, 'is no denom');
const amount = z.union([z.int().nonnegative(), z.string().regex(/^\d{1,30}$/, 'is no whole amount')]);
const coinList = z.array(z.strictObject({ denom, amount })).min(1).max(20);

/** `5uact,7uakt`, or a list of `{ denom, amount }`. */
export const coins = z
  .union([z.string().transform(splitCoins).pipe(coinList), coinList])
  .transform((list): Coin[] => list.map((coin) => ({ denom: coin.denom, amount: BigInt(coin.amount) })));

function splitCoins(text: string): unknown[] {
  return text.split(',').map((part) => {
    const match = /^\s*(\d+)\s*(\S+)\s*$/.exec(part);
    return { amount: match?.[1] ?? part, denom: match?.[2] ?? '' };
  });
}
