import type { Coin } from '../../../chain/protocol/coin.ts';
import type { Context } from '../../state/context.ts';
import { explainRefusal } from '../../state/explainRefusal.ts';
import { blockInstant } from '../../state/instant.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { acceptFee } from './acceptFee.ts';
import { type AllowanceId, allowances, announce, removeAllowance } from './allowances.ts';

/**
 * Lets a grantee's transaction draw its fee on an allowance; the coins themselves are not moved here. A limit that is used up ends the
 * allowance. Source: cosmossdk.io/x/feegrant v0.2.0 `keeper/keeper.go` UseGrantedFees.
 * @throws refusals with sdk 38 when there is none, feegrant 2, 3, 5, 7.
 */
export function spendAllowance(
  context: Context,
  id: AllowanceId,
  fee: readonly Coin[],
  messageTypes: readonly string[],
): void {
  explainRefusal(`${id.granter} does not allow to pay fees for ${id.grantee}`, () => {
    const grant = allowances.find(context.state, id) ?? refuse(sdkErrors.notFound, 'fee-grant not found');
    const left = acceptFee(grant.allowance, { fee, messageTypes, nowNs: blockInstant(context) });
    if (!left) removeAllowance(context, grant);
    announce(context, 'use_feegrant', id);
    if (!left) return;
    allowances.put(context.state, id, { ...grant, allowance: left });
    announce(context, 'update_feegrant', id);
  });
}
