import type { CancelReason } from '../../../chain/protocol/bme.ts';
import type { Context } from '../../state/context.ts';
import { protoEvent } from '../../state/event.ts';
import { sendCoins } from '../bank/balances.ts';
import { canceledJson } from './recordJson.ts';
import { BME_ADDRESS, canceleds, type Pending, pendings } from './records.ts';
import { changeTally } from './tallies.ts';

/** Gives a wish up and its coins back. @throws a refusal with sdk 5, having changed nothing, when they are gone. Source: node `x/bme/keeper/keeper.go` cancelBurnMint. */
export function cancelExchange(context: Context, pending: Pending, reason: CancelReason): void {
  sendCoins(context, BME_ADDRESS, pending.owner, [pending.coin]);
  const { attempts: _, ...wish } = pending;
  const canceled = { ...wish, reason };
  canceleds.put(context.state, pending.id, canceled);
  pendings.remove(context.state, pending.id);
  changeTally(context, 'pending', pending.coin.denom, -pending.coin.amount);
  context.emit(protoEvent('akash.bme.v1.EventLedgerRecordCanceled', canceledJson(canceled)));
}
