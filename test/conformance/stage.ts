import type { ChainConnection } from '../../src/chain/connection/chainConnection.ts';
import type { DeploymentId } from '../../src/chain/protocol/ids.ts';
import type { Signer } from '../../src/chain/signing/signer.ts';
import type { Wallet } from '../../src/chain/wallet/wallet.ts';
import type { ChainReader } from './readChain.ts';

/** One account that plays. */
export interface Actor {
  readonly name: string;
  readonly address: string;
  readonly wallet: Wallet;
  readonly signer: Signer;
}

/** What the chain's parameters demand, in uact and seconds. */
export interface Demands {
  readonly deposit: bigint;
  readonly bidDeposit: bigint;
  readonly leastWindow: bigint;
  readonly mostWindow: bigint;
}

/** A node that was there before us, and who plays on it. */
export interface Stage {
  readonly connection: ChainConnection;
  /** Plain questions to the node, for what is asserted. */
  readonly chain: ChainReader;
  readonly tenant: Actor;
  /** HD indexes 0 and 1 of the provider's mnemonic. */
  readonly providers: readonly [Actor, Actor];
  /** A fresh key that owns nothing: what it spends, the tenant grants. */
  readonly guest: Actor;
  readonly demands: Demands;
  /** Unique to this run; orders ask for it as an attribute, so that nobody else's provider bids on them. */
  readonly runId: string;
  /** The next unused deployment of an owner; remembered, and closed at the end if the run has not. */
  newDeployment(owner: Actor): DeploymentId;
  /** A deployment id that nobody has created. */
  readonly unknown: DeploymentId;
  readonly created: readonly DeploymentId[];
}

/** The attribute by which orders of this run find its providers. */
export const RUN_ATTRIBUTE = 'akr-conformance';
