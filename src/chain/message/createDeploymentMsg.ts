import { type DeploymentReclamation, type GroupSpec, MsgCreateDeployment } from '../protocol/akash.ts';
import type { Coin } from '../protocol/coin.ts';
import { type DeploymentId, encodeDeploymentId } from '../protocol/ids.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';
import { type DepositSource, encodeDeposit } from './encodeDeposit.ts';

/**
 * Opens a deployment: its groups, each of which becomes an order at once. Signed by the owner.
 * @param options.hash SHA-256 of the manifest, 32 bytes.
 * @param options.deposit at least the chain's minimum, in uact.
 * @param options.reclamation the least notice that bids must grant; without it any bid will do.
 */
export function createDeploymentMsg(options: {
  id: DeploymentId;
  groups: readonly GroupSpec[];
  hash: Uint8Array;
  deposit: Coin;
  sources?: readonly DepositSource[];
  reclamation?: DeploymentReclamation;
}): Msg {
  const value = MsgCreateDeployment.fromPartial({
    id: encodeDeploymentId(options.id),
    groups: [...options.groups],
    hash: options.hash,
    deposit: encodeDeposit(options.deposit, options.sources),
    reclamation: options.reclamation,
  });
  return { typeUrl: typeUrlOf(MsgCreateDeployment), value };
}
