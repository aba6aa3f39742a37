import { createHash } from 'node:crypto';

/** The one validator. Its key is made up from the chain id and signs nothing: clients only look at it. */
export interface Validator {
  /** 20 bytes. */
  readonly address: Uint8Array;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** The node's id, 40 hexadecimal digits. */
  readonly nodeId: string;
  readonly votingPower: bigint;
}

/** The validator of a chain, always the same for the same chain id. */
export function validatorOf(chainId: string): Validator {
  const publicKey = new Uint8Array(createHash('sha256').update(`validator of ${chainId}`).digest());
  const address = new Uint8Array(createHash('sha256').update(publicKey).digest().subarray(0, 20));
  return { address, publicKey, nodeId: Buffer.from(address).toString('hex'), votingPower: 1_000_000n };
}
