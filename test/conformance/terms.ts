import { decimalOf } from '../../src/base/decimal.ts';
import { closeDeploymentMsg } from '../../src/chain/message/closeDeploymentMsg.ts';
import { createBidMsg } from '../../src/chain/message/createBidMsg.ts';
import { createDeploymentMsg } from '../../src/chain/message/createDeploymentMsg.ts';
import { type DeploymentReclamation, MsgCloseDeployment } from '../../src/chain/protocol/akash.ts';
import type { BidId, DeploymentId, OrderId } from '../../src/chain/protocol/ids.ts';
import { typeUrlOf } from '../../src/chain/protocol/messageTypes.ts';
import type { Msg } from '../../src/chain/signing/signer.ts';
import type { SomeOrder } from './someOrder.ts';
import type { Actor, Stage } from './stage.ts';

/** The messages of this run's deals, with the deposits that the chain's parameters demand. */
export const uact = (amount: bigint) => ({ denom: 'uact', amount });
export const perBlock = (amount: bigint) => ({ denom: 'uact', amount: decimalOf(amount) });
export const seconds = (amount: bigint) => ({ seconds: amount, nanos: 0 });

/** Deployment, group 1, order `oseq`. */
export const orderOf = (id: DeploymentId, oseq = 1, gseq = 1): OrderId => ({ ...id, gseq, oseq });
export const bidOf = (id: DeploymentId, provider: Actor, oseq = 1, gseq = 1): BidId => ({
  ...orderOf(id, oseq, gseq),
  provider: provider.address,
});

export function deploy(
  stage: Stage,
  id: DeploymentId,
  { groups, hash }: SomeOrder,
  more: Partial<{
    reclamation: DeploymentReclamation;
    sources: readonly ('balance' | 'grant')[];
    deposit: bigint;
  }> = {},
): Msg {
  const { deposit = stage.demands.deposit, ...rest } = more;
  return createDeploymentMsg({ id, groups, hash, deposit: uact(deposit), ...rest });
}

export function bid(stage: Stage, id: BidId, price: bigint, window?: bigint): Msg {
  const deposit = uact(stage.demands.bidDeposit);
  return createBidMsg({
    id,
    price: perBlock(price),
    deposit,
    ...(window !== undefined && { reclamationWindow: seconds(window) }),
  });
}

export const undeploy = closeDeploymentMsg;

/** What a grant to close deployments names. */
export const CLOSE_MESSAGE = typeUrlOf(MsgCloseDeployment);
