import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { SimpleValidator } from 'cosmjs-types/tendermint/types/validator';
import { sha256 } from '../state/sha256.ts';
import { merkleRoot } from './merkle.ts';

/** The one validator. Its key is made up from the chain id: it guards nothing, but what it signs can be verified. */
export interface Validator {
  /** 20 bytes. */
  readonly address: Uint8Array;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** The node's id, 40 hexadecimal digits. */
  readonly nodeId: string;
  readonly votingPower: bigint;
  /** Of the set of validators, 32 bytes. */
  readonly setHash: Uint8Array;
  /** An Ed25519 signature, 64 bytes; always the same for the same bytes. */
  sign(bytes: Uint8Array): Uint8Array;
}

const VOTING_POWER = 1_000_000n;
/** What stands before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The validator of a chain, always the same for the same chain id. */
export function validatorOf(chainId: string): Validator {
  const seed = sha256(`validator of ${chainId}`);
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32));
  const address = sha256(publicKey).slice(0, 20);
  return {
    address,
    publicKey,
    nodeId: Buffer.from(address).toString('hex'),
    votingPower: VOTING_POWER,
    setHash: merkleRoot([SimpleValidator.encode(simple(publicKey)).finish()]),
    sign: (bytes) => new Uint8Array(sign(null, bytes, key)),
  };
}

/** What a set's hash covers. Source: cometbft `types/validator.go` Bytes. */
function simple(publicKey: Uint8Array): SimpleValidator {
  return SimpleValidator.fromPartial({ pubKey: { ed25519: publicKey }, votingPower: VOTING_POWER });
}
