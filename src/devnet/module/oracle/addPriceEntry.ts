import { type Decimal, formatFixed, parseDecimal } from '../../../base/decimal.ts';
import { MsgAddPriceEntry } from '../../../chain/protocol/oracle.ts';
import { isAddress } from '../../state/address.ts';
import type { Context } from '../../state/context.ts';
import { protoEvent } from '../../state/event.ts';
import { blockInstant, instantOf } from '../../state/instant.ts';
import { instantText } from '../../state/instantText.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors, unregistered } from '../../state/sdkErrors.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import {
  AKT_IN_USD,
  GO_ZERO_TIME_NS,
  latestPrices,
  type Pair,
  priceCounts,
  prices,
  type SourcePair,
  sourceNumber,
} from './records.ts';

/** How old a source's first price may be. */
const FIRST_PRICE_WINDOW_NS = 12_000_000_000n;

/** Posts a price. What it says of its time may lie in the future. Source: node `x/oracle/keeper/keeper.go` AddPriceEntry. */
export const addPriceEntry = defineMessage<MsgAddPriceEntry>({
  type: 'akash.oracle.v2.MsgAddPriceEntry',
  codec: MsgAddPriceEntry,
  signer: ({ signer }) => signer,
  validate(message) {
    // A timestamp that is none cannot be read in Go, and is found out no later than this.
    timeOf(message);
    if (!isAddress(message.signer)) refuse(unregistered('invalid signer address'));
  },
  handle(context, message) {
    const id = getSourcePair(context, message);
    const price = getPrice(message.price);
    const timestampNs = timeOf(message);
    requireRecent(context, id, timestampNs);
    const priceId = { ...id, timestampNs, sequence: countPrice(context, id) };
    prices.put(context.state, priceId, { ...priceId, price });
    latestPrices.put(context.state, id, priceId);
    context.emit(
      protoEvent('akash.oracle.v2.EventPriceData', {
        source: message.signer,
        id: pairJson(id),
        price: formatFixed(price),
        timestamp: instantText(timestampNs),
      }),
    );
  },
});

/** A pair in proto JSON. */
export function pairJson({ denom, baseDenom }: Pair): Record<string, string> {
  return { denom, base_denom: baseDenom };
}

function getSourcePair(context: Context, { signer, id }: MsgAddPriceEntry): SourcePair {
  const source = sourceNumber(context, signer);
  if (source === undefined) {
    return refuse(sdkErrors.unauthorized, `source ${signer} is not authorized oracle provider`);
  }
  const { denom = '', baseDenom = '' } = id ?? {};
  if (denom !== AKT_IN_USD.denom) refuse(sdkErrors.invalidRequest, `unsupported denom ${denom}`);
  if (baseDenom !== AKT_IN_USD.baseDenom) refuse(sdkErrors.invalidRequest, `unsupported base denom ${baseDenom}`);
  return { source, denom, baseDenom };
}

/** A missing price is a nil pointer in Go. */
function getPrice(text: string): Decimal {
  if (text === '') refuse(sdkErrors.panic, 'recovered: nil pointer dereference');
  const price = parseDecimal(text);
  return price.atomics > 0n ? price : refuse(sdkErrors.invalidRequest, 'price must be positive');
}

function requireRecent(context: Context, id: SourcePair, timestampNs: bigint): void {
  const latest = latestPrices.find(context.state, id)?.timestampNs ?? blockInstant(context) - FIRST_PRICE_WINDOW_NS;
  if (latest > timestampNs) refuse(sdkErrors.invalidRequest, 'price timestamp is too old');
}

function countPrice({ state, height }: Context, pair: Pair): bigint {
  const last = priceCounts.find(state, pair);
  const count = last?.height === height ? last.count : 0n;
  priceCounts.put(state, pair, { height, count: count + 1n });
  return count;
}

function timeOf({ timestamp }: MsgAddPriceEntry): bigint {
  return timestamp ? instantOf(timestamp) : GO_ZERO_TIME_NS;
}
