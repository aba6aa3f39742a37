import {
  GroupSpec,
  MsgAccountDeposit,
  MsgCloseBid,
  MsgCloseDeployment,
  MsgCloseLease,
  MsgCreateBid,
  MsgCreateDeployment,
  MsgCreateLease,
  MsgCreateProvider,
  MsgWithdrawLease,
  Source,
} from '../../../src/chain/protocol/akash.ts';
import { encodeBidId, encodeDeploymentId, type LeaseId } from '../../../src/chain/protocol/ids.ts';
import { closeDeployment } from '../../../src/devnet/module/deployment/closeDeployment.ts';
import { createDeployment } from '../../../src/devnet/module/deployment/createDeployment.ts';
import { accountDeposit } from '../../../src/devnet/module/escrow/accountDeposit.ts';
import { closeBid } from '../../../src/devnet/module/market/closeBid.ts';
import { closeLease } from '../../../src/devnet/module/market/closeLease.ts';
import { createBid } from '../../../src/devnet/module/market/createBid.ts';
import { createLease } from '../../../src/devnet/module/market/createLease.ts';
import { withdrawLease } from '../../../src/devnet/module/market/withdrawLease.ts';
import { createProvider } from '../../../src/devnet/module/provider/createProvider.ts';
import { type Given, type Outcome, PROVIDER, type Stage, TENANT } from './stage.ts';

type GivenGroup = Given<typeof GroupSpec>;
type GivenUnit = NonNullable<GivenGroup['resources']>[number];

export const HASH = new Uint8Array(32).fill(7);
export const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
export const coins = (amount: string, denom = 'uact') => ({ denom, amount });
/** A deposit out of the signer's own balance. */
export const deposit = (amount: string, denom = 'uact') => ({
  amount: coins(amount, denom),
  sources: [Source.balance],
});

/** One unit of the smallest kind that the chain takes, or near it. */
export function resources(changes: Partial<NonNullable<GivenUnit['resource']>> = {}): GivenUnit['resource'] {
  return {
    id: 1,
    cpu: { units: { val: bytesOf('1000') } },
    memory: { quantity: { val: bytesOf('536870912') } },
    storage: [{ name: 'default', quantity: { val: bytesOf('1073741824') } }],
    gpu: { units: { val: bytesOf('0') } },
    endpoints: [],
    ...changes,
  };
}

/** A group that may cost `price` per block. */
export function group(price = '100', changes: GivenGroup = {}): GivenGroup {
  return {
    name: 'westcoast',
    requirements: { attributes: [], signedBy: { allOf: [], anyOf: [] } },
    resources: [{ resource: resources(), count: 1, price: coins(price) }],
    ...changes,
  };
}

export function spec(price = '100', changes: GivenGroup = {}): GroupSpec {
  return GroupSpec.fromPartial(group(price, changes));
}

export function lease(changes: Partial<LeaseId> = {}): LeaseId {
  return { owner: TENANT, dseq: 1n, gseq: 1, oseq: 1, provider: PROVIDER, ...changes };
}

/** Opens the tenant's deployment 1, unless told otherwise. */
export function deploy(stage: Stage, changes: Given<typeof MsgCreateDeployment> & { dseq?: bigint } = {}): Outcome {
  const { dseq = 1n, ...message } = changes;
  return stage.act(createDeployment, MsgCreateDeployment, {
    id: encodeDeploymentId({ owner: TENANT, dseq }),
    groups: [group()],
    hash: HASH,
    deposit: deposit('5000000'),
    ...message,
  });
}

export function register(stage: Stage, owner = PROVIDER, attributes: { key: string; value: string }[] = []): Outcome {
  return stage.act(createProvider, MsgCreateProvider, { owner, hostUri: 'https://provider.test:8443', attributes });
}

/** Bids 100 uact per block with the least deposit, unless told otherwise. */
export function bid(stage: Stage, changes: Partial<LeaseId> = {}, message: Given<typeof MsgCreateBid> = {}): Outcome {
  const id = encodeBidId(lease(changes));
  return stage.act(createBid, MsgCreateBid, { id, price: coins('100'), deposit: deposit('500000'), ...message });
}

export function take(stage: Stage, changes: Partial<LeaseId> = {}): Outcome {
  return stage.act(createLease, MsgCreateLease, { bidId: encodeBidId(lease(changes)) });
}

export function withdrawEarnings(stage: Stage, changes: Partial<LeaseId> = {}): Outcome {
  return stage.act(withdrawLease, MsgWithdrawLease, { id: encodeBidId(lease(changes)) });
}

export function endLeaseOf(stage: Stage, changes: Partial<LeaseId> = {}): Outcome {
  return stage.act(closeLease, MsgCloseLease, { id: encodeBidId(lease(changes)) });
}

export function giveUpBid(stage: Stage, changes: Partial<LeaseId> = {}, reason = 10_002): Outcome {
  return stage.act(closeBid, MsgCloseBid, { id: encodeBidId(lease(changes)), reason });
}

export function undeploy(stage: Stage, dseq = 1n): Outcome {
  return stage.act(closeDeployment, MsgCloseDeployment, { id: encodeDeploymentId({ owner: TENANT, dseq }) });
}

export function topUp(
  stage: Stage,
  amount: string,
  changes: { denom?: string; signer?: string; xid?: string } = {},
): Outcome {
  const { denom = 'uact', signer = TENANT, xid = `${TENANT}/1` } = changes;
  return stage.act(accountDeposit, MsgAccountDeposit, {
    signer,
    id: { scope: 1, xid },
    deposit: deposit(amount, denom),
  });
}

/** Deployment 1 leased to the provider for 100 uact per block, from block 10 on. */
export function leaseOut(stage: Stage): void {
  for (const outcome of [deploy(stage), register(stage), bid(stage), take(stage)]) {
    if (outcome.code !== 'ok') throw new Error(outcome.code);
  }
}
