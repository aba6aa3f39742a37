import { type Decimal, decimalOf, parseDecimal } from '../../base/decimal.ts';
import type { DecCoin } from '../../chain/protocol/coin.ts';
import { chainLimits } from '../chainLimits.ts';
import { compareText } from '../compareText.ts';
import type { PlacementProfile, SdlAttribute } from './sdl.ts';
import {
  readEntries,
  readFields,
  readText,
  readTexts,
  report,
  reportMissing,
  requireText,
  type Spot,
} from './sdlReader.ts';

/** Reads one entry of `profiles.placement`. Source: chain-sdk `go/sdl/{placement,pricing,coin}.go`. */
export function readPlacement(spot: Spot): PlacementProfile {
  const fields = readFields(spot, ['attributes', 'signedBy', 'pricing']);
  const signedBy = readFields(fields.signedBy, ['allOf', 'anyOf']);
  const pricing = readEntries(fields.pricing).map(([profile, entry]) => [profile, readPrice(entry)] as const);
  if (pricing.length === 0) reportMissing(fields.pricing, 'pricing with denom: uact and amount: 1000 per profile');
  return {
    attributes: readAttributes(fields.attributes),
    signedBy: { allOf: readTexts(signedBy.allOf) ?? [], anyOf: readTexts(signedBy.anyOf) ?? [] },
    pricing: new Map(pricing),
  };
}

function readAttributes(spot: Spot): SdlAttribute[] {
  return readEntries(spot)
    .map(([key, entry]) => ({ key, value: readText(entry) }))
    .sort((a, b) => compareText(a.key, b.key));
}

function readPrice(spot: Spot): DecCoin {
  const fields = readFields(spot, ['denom', 'amount']);
  const denom = requireText(fields.denom, 'denom: uact');
  if (denom !== '' && !/^[a-zA-Z][a-zA-Z0-9/:._-]{2,127}$/.test(denom))
    report(fields.denom, 'SDL_DENOM', `"${denom}" is no coin.`, 'Write denom: uact.');
  return { denom, amount: readAmount(fields.amount) };
}

function readAmount(spot: Spot): Decimal {
  const text = requireText(spot, 'amount: 1000');
  const amount = /^\d{1,30}(?:\.\d{1,18})?$/.test(text) ? parseDecimal(text) : undefined;
  if (amount && amount.atomics > 0n && amount.atomics <= decimalOf(chainLimits.unitPrice).atomics) return amount;
  if (amount?.atomics === 0n)
    report(spot, 'SDL_PRICE_ZERO', 'The price is zero.', 'Write the most you would pay per block, such as 1000.');
  else if (text !== '')
    report(
      spot,
      'SDL_PRICE',
      `"${text}" is no price up to ${chainLimits.unitPrice}.`,
      'Write digits with an optional point.',
    );
  return decimalOf(1n);
}
