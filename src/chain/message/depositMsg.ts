import { EscrowScope, MsgAccountDeposit } from '../protocol/akash.ts';
import type { Coin } from '../protocol/coin.ts';
import { type DeploymentId, formatDeploymentId } from '../protocol/ids.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';
import { type DepositSource, encodeDeposit } from './encodeDeposit.ts';

/** Adds to a deployment's escrow. Anyone may sign it; the rest goes back to whom it came from. */
export function depositMsg(options: {
  signer: string;
  deployment: DeploymentId;
  amount: Coin;
  sources?: readonly DepositSource[];
}): Msg {
  const value = MsgAccountDeposit.fromPartial({
    signer: options.signer,
    id: { scope: EscrowScope.deployment, xid: formatDeploymentId(options.deployment) },
    deposit: encodeDeposit(options.amount, options.sources),
  });
  return { typeUrl: typeUrlOf(MsgAccountDeposit), value };
}
