import { type Decimal, formatFixed } from '../../base/decimal.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import { encodeTimestamp } from '../protocol/moments.ts';
import { MsgAddPriceEntry } from '../protocol/oracle.ts';
import type { Msg } from '../signing/signer.ts';

/** Posts a price to the oracle, v2. Signed by one of its sources. @param options.price of one AKT in USD. @param options.timeMs when it held. */
export function addPriceEntryMsg(options: { signer: string; price: Decimal; timeMs: number }): Msg {
  const value = MsgAddPriceEntry.fromPartial({
    signer: options.signer,
    id: { denom: 'akt', baseDenom: 'usd' },
    price: formatFixed(options.price),
    timestamp: encodeTimestamp(options.timeMs),
  });
  return { typeUrl: typeUrlOf(MsgAddPriceEntry), value };
}
