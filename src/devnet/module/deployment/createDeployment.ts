import {
  Deployment_State,
  type Deposit,
  EscrowScope,
  Group_State,
  type GroupSpec,
  MsgCreateDeployment,
} from '../../../chain/protocol/akash.ts';
import { ACT, AKT, decodeCoin } from '../../../chain/protocol/coin.ts';
import { type DeploymentId, decodeDeploymentId } from '../../../chain/protocol/ids.ts';
import type { Context } from '../../state/context.ts';
import { durationMs } from '../../state/durations.ts';
import { emitMarketplaceEvent } from '../../state/emitMarketplaceEvent.ts';
import { refuse } from '../../state/refusal.ts';
import { requireDeploymentId } from '../../state/requireId.ts';
import { wrappedPlainly } from '../../state/sdkErrors.ts';
import { validateDeposit } from '../../state/validateDeposit.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { openEscrowAccount } from '../escrow/account.ts';
import { authorizeDeposit } from '../escrow/authorizeDeposit.ts';
import { deploymentEscrowId } from '../escrow/records.ts';
import { openOrder } from '../market/order.ts';
import { deploymentErrors } from './deploymentErrors.ts';
import { groupPrice } from './groupPrice.ts';
import { deployments, groups } from './records.ts';
import { requireHash } from './requireHash.ts';
import { validateGroup } from './validateGroup.ts';

/** Opens a deployment with its groups, an order for each, and its escrow account. Order of checks: facts chain §3, node `x/deployment/handler`. */
export const createDeployment = defineMessage<MsgCreateDeployment>({
  type: 'akash.deployment.v1beta4.MsgCreateDeployment',
  codec: MsgCreateDeployment,
  signer: (message) => message.id?.owner ?? '',
  validate(message) {
    requireDeploymentId(decodeDeploymentId(message.id));
    validateDeposit(message.deposit);
    if (message.groups.length === 0) refuse(deploymentErrors.invalidGroups);
    requireHash(message.hash);
    if ((reclamationMsOf(message) ?? 0) < 0) refuse(deploymentErrors.invalidReclamation, 'min_window must be >= 0');
    for (const spec of message.groups) validateFundedGroup(spec, message.deposit);
  },
  handle(context, message) {
    const id = decodeDeploymentId(message.id);
    if (deployments.find(context.state, id)) refuse(deploymentErrors.exists);
    requireDeposit(context, message.deposit);
    const reclamationMs = reclamationMsOf(message);
    if (reclamationMs !== undefined) requireWindow(context, reclamationMs);
    requireGroups(message.groups);
    const deposits = authorizeDeposit(context, id.owner, message.deposit, EscrowScope.deployment);
    storeDeployment(context, id, message, reclamationMs);
    for (const [index, spec] of message.groups.entries())
      openOrder(context, { ...id, gseq: index + 1 }, spec, reclamationMs);
    openEscrowAccount(context, deploymentEscrowId(id), id.owner, deposits);
  },
});

function validateFundedGroup(spec: GroupSpec, deposit: Deposit | undefined): void {
  validateGroup(spec);
  const { denom, amount } = decodeCoin(deposit?.amount);
  const price = groupPrice(spec).denom;
  if (amount !== 0n && price !== denom) {
    refuse(deploymentErrors.invalidDeposit, `Mismatched denominations (${denom} != ${price})`);
  }
}

function requireDeposit({ params }: Context, deposit: Deposit | undefined): void {
  const { denom, amount } = decodeCoin(deposit?.amount);
  const least = params.deploymentMinDeposits.find((coin) => coin.denom === denom);
  if (!least) refuse(wrappedPlainly(deploymentErrors.invalidDeposit, `Invalid deposit denomination ${denom}`));
  if (amount < BigInt(least.amount))
    refuse(deploymentErrors.invalidDeposit, `Deposit too low - ${amount} < ${least.amount}${denom}`);
  if (denom === AKT) refuse(deploymentErrors.invalidDeposit);
}

function requireWindow({ params }: Context, windowMs: number): void {
  if (windowMs < params.minReclamationWindowMs)
    refuse(deploymentErrors.invalidReclamation, 'min_window below governance minimum');
  if (windowMs > params.maxReclamationWindowMs)
    refuse(deploymentErrors.invalidReclamation, 'min_window above governance maximum');
}

function requireGroups(specs: readonly GroupSpec[]): void {
  const denoms = specs.map((spec) => groupPrice(spec).denom);
  const names = specs.map((spec) => spec.name);
  // The node wraps whatever is wrong with the groups, so that code 7 wins over the inner one.
  if (denoms.some((denom) => denom !== denoms[0]))
    refuse(deploymentErrors.invalidGroups, 'inconsistent group denomination');
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined)
    refuse(deploymentErrors.invalidGroups, `duplicate deployment group name ${twice}: duplicate group name`);
  if (denoms[0] !== ACT) refuse(deploymentErrors.invalidPrice, `unsupported denomination ${denoms[0]}`);
}

function storeDeployment(
  context: Context,
  id: DeploymentId,
  message: MsgCreateDeployment,
  reclamationMs?: number,
): void {
  const deployment = { id, state: Deployment_State.active, hash: message.hash, createdAt: context.height };
  deployments.put(context.state, id, reclamationMs === undefined ? deployment : { ...deployment, reclamationMs });
  message.groups.forEach((spec, index) => {
    const group = { id: { ...id, gseq: index + 1 }, state: Group_State.open, spec, createdAt: context.height };
    groups.put(context.state, group.id, group);
  });
  emitMarketplaceEvent(context, { kind: 'deployment-created', id, hash: message.hash });
}

function reclamationMsOf(message: MsgCreateDeployment): number | undefined {
  if (!message.reclamation) return undefined;
  return message.reclamation.minWindow ? durationMs(message.reclamation.minWindow) : 0;
}
